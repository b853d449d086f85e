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

/** A next step whatever the time: with it only the colour turns. */
interface Step {
  act: Omit<ActionItem, 'colour'>
  colour: (now: Date) => ActionItem['colour']
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
  const steps = decided.flatMap((run) => stepsOfRun({ run, zone, ...told.get(run.id)! }))
  return (now) => steps.map(({ act, colour }) => ({ ...act, colour: colour(now) }))
}

function stepsOfRun({ run: here, zone, findings, carried }: FindingsOfRun): Step[] {
  const run = here.id
  const back = carried.filter(
    (d) => d.answered && d.returned.length > 0 && !findings.some((f) => f.recurs === d.finding.id),
  )
  const startsAt = momentOf(here.startsOn, '08:30', zone)
  return [
    ...carried.filter((d) => !d.answered).map((d) => doorStep(d, here, startsAt)),
    ...back.map((d) => recursStep(d, run)),
    ...findings.flatMap((f) => (handedOver(f) ? [] : findingStep(f))),
  ]
}

function doorStep({ finding }: CarriedFinding, run: Run, startsAt: Date): Step {
  const begun = run.state !== 'preparing'
  return {
    act: {
      id: `improve:carried:${run.id}:${finding.id}`,
      run: run.id,
      stage: 'improve',
      title: text('act.carried', { title: finding.title }),
      because: text(begun ? 'act.carried-because-begun' : 'act.carried-because', { run: run.name }),
      dueAt: begun ? null : startsAt.toISOString(),
      href: `/runs/${run.id}/improve#carried`,
      label: text('act.carried-label'),
    },
    colour: (now) => (!begun && startsAt.getTime() - now.getTime() < 14 * 86_400_000 ? 'bad' : 'watch'),
  }
}

const recursStep = ({ finding, answer, returned }: CarriedFinding, run: string): Step => ({
  act: {
    id: `improve:recurs:${run}:${finding.id}`,
    run,
    stage: 'improve',
    title: text('act.recurs', { title: finding.title }),
    because: text('act.recurs-because', { answer: answer?.text, n: returned.length }),
    dueAt: null,
    href: `/runs/${run}/improve`,
    label: text('act.recurs-label'),
  },
  colour: () => 'bad',
})

/** A finding should be diagnosed within three days, decided within seven. */
function findingStep(f: Finding): Step[] {
  const step = (key: 'diagnose' | 'decide' | 'again', because: Text, since: Date, days: number): Step[] => {
    const dueAt = new Date(since.getTime() + days * 86_400_000)
    return [
      {
        act: {
          id: `improve:${f.id}`,
          run: f.run,
          stage: 'improve',
          title: text(`act.${key}`, { title: f.title }),
          because,
          dueAt: dueAt.toISOString(),
          href: findingHref(f),
          label: text(`act.${key}-label`),
        },
        colour: (now) => (dueAt < now ? 'bad' : 'watch'),
      },
    ]
  }
  const last = f.changes.at(-1)?.rechecks.at(-1)
  if (f.state === 'open')
    return step('diagnose', text('act.diagnose-because', {}, { origin: `origin.${f.from_kind}` }), f.at, 3)
  if (f.state === 'diagnosed')
    return step(
      'decide',
      text('act.decide-because', {}, { cause: `cause.${f.diagnoses.at(-1)!.verdict}` }),
      f.diagnoses.at(-1)!.at,
      7,
    )
  if ((f.state === 'reopened' || f.state === 'unclear') && last)
    return step(
      'again',
      text('act.again-because', { day: last.on_day }, { verdict: `verdict.${last.verdict}` }),
      last.at,
      7,
    )
  return []
}
