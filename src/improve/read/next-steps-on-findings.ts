// What those who lead a run should do next: answer what was carried over, diagnose, decide, decide again.
import { momentOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run } from '../../programme/contract.ts'
import type { CarriedFinding } from './findings-carried-to-run.ts'
import { findingsAndCarried, handedOver } from './findings-carried-to-run.ts'
import { mayDecide } from '../permissions.ts'
import type { Finding } from '../store/finding.ts'
import { findingHref, text } from './finding-texts-and-links.ts'

/** What next steps follow from, whatever the time. */
interface FindingsOfRun {
  run: Run
  zone: string
  findings: Finding[]
  carried: CarriedFinding[]
}

/** What those of these runs in which this person decides ask for, at a moment. */
export async function readNextSteps(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => ActionItem[]> {
  const decided = runs.filter(({ id }) => mayDecide(scope, id))
  if (decided.length === 0) return () => []
  const told = await findingsAndCarried(reading, scope, decided)
  const zone = await organisationZone(reading, scope)
  const facts = decided.map((run) => ({ run, zone, ...told.get(run.id)! }))
  return (now) => facts.flatMap((of) => actsOfRun(of, now))
}

function actsOfRun({ run: here, zone, findings, carried }: FindingsOfRun, now: Date): ActionItem[] {
  const run = here.id
  const back = carried.filter(
    (d) => d.answered && d.returned.length > 0 && !findings.some((f) => f.recurs === d.finding.id),
  )
  const startsAt = momentOf(here.startsOn, '08:30', zone)
  return [
    ...carried.filter((d) => !d.answered).map((d) => doorAct(d, { run: here, startsAt, now })),
    ...back.map((d) => recursAct(d, run)),
    ...findings.flatMap((f) => (handedOver(f) ? [] : findingAct(f, now))),
  ]
}

function doorAct(
  { finding }: CarriedFinding,
  { run, startsAt, now }: { run: Run; startsAt: Date; now: Date },
): ActionItem {
  const begun = run.state !== 'preparing'
  const near = !begun && startsAt.getTime() - now.getTime() < 14 * 86_400_000
  return {
    id: `improve:carried:${run.id}:${finding.id}`,
    run: run.id,
    stage: 'improve',
    title: text('act.carried', { title: finding.title }),
    because: text(begun ? 'act.carried-because-begun' : 'act.carried-because', { run: run.name }),
    dueAt: begun ? null : startsAt.toISOString(),
    colour: near ? 'bad' : 'watch',
    href: `/runs/${run.id}/improve#carried`,
    label: text('act.carried-label'),
  }
}

const recursAct = ({ finding, answer, returned }: CarriedFinding, run: string): ActionItem => ({
  id: `improve:recurs:${run}:${finding.id}`,
  run,
  stage: 'improve',
  title: text('act.recurs', { title: finding.title }),
  because: text('act.recurs-because', { answer: answer?.text, n: returned.length }),
  dueAt: null,
  colour: 'bad',
  href: `/runs/${run}/improve`,
  label: text('act.recurs-label'),
})

/** A finding should be diagnosed within three days, decided within seven. */
function findingAct(f: Finding, now: Date): ActionItem[] {
  const act = (key: 'diagnose' | 'decide' | 'again', because: Text, since: Date, days: number): ActionItem[] => {
    const dueAt = new Date(since.getTime() + days * 86_400_000)
    return [
      {
        id: `improve:${f.id}`,
        run: f.run,
        stage: 'improve',
        title: text(`act.${key}`, { title: f.title }),
        because,
        dueAt: dueAt.toISOString(),
        colour: dueAt < now ? 'bad' : 'watch',
        href: findingHref(f),
        label: text(`act.${key}-label`),
      },
    ]
  }
  const last = f.changes.at(-1)?.rechecks.at(-1)
  if (f.state === 'open')
    return act('diagnose', text('act.diagnose-because', {}, { origin: `origin.${f.from_kind}` }), f.at, 3)
  if (f.state === 'diagnosed')
    return act(
      'decide',
      text('act.decide-because', {}, { cause: `cause.${f.diagnoses.at(-1)!.verdict}` }),
      f.diagnoses.at(-1)!.at,
      7,
    )
  if ((f.state === 'reopened' || f.state === 'unclear') && last)
    return act(
      'again',
      text('act.again-because', { day: last.on_day }, { verdict: `verdict.${last.verdict}` }),
      last.at,
      7,
    )
  return []
}
