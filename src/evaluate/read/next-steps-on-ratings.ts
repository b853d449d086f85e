// What ratings ask for next: a 360 round to be closed, behaviour ratings that are due after a run.
import { behavioursOfRuns } from '../../align/public.ts'
import { addDays, dayOf, momentOf } from '../../calendar/day.ts'
import { occasionsRated, openRoundsOf } from '../../evidence/public.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ActionItem, Run } from '../../programme/contract.ts'
import { mayPlan } from '../permissions.ts'
import { words } from '../words.ts'
import type { TextParams } from '../../platform/localised-text/contract.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(words)
/** Asked for from this many days after the end, for as many days. */
const [followUpAfter, followUpFor] = [30, 60]

/** What next steps follow from on one day. */
interface RatingsOfRun {
  run: Run
  zone: string
  rounds: { id: string; name: string; people: number }[]
  /** The ratings of a month after are due, and missing. */
  followUp: boolean
}

const dueOf = (run: Run) => addDays(run.endsOn, followUpAfter)

/** For whoever plans the evaluation, on the day of `now`: rounds that lie open with ratings, the ratings of a month after where they are due and missing. */
export async function readNextStepsOnRatings(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
  now: Date,
): Promise<() => ActionItem[]> {
  const planned = runs.filter(({ id, state }) => mayPlan(scope, id) && state !== 'closed')
  if (planned.length === 0) return () => []
  const rounds = await openRoundsOf(
    reading,
    scope,
    planned.map(({ id }) => id),
  )
  const zone = await organisationZone(reading, scope)
  const today = dayOf(now, zone)
  const due = planned.filter((run) => today >= dueOf(run) && today <= addDays(dueOf(run), followUpFor))
  const rated =
    due.length === 0
      ? null
      : await occasionsRated(
          reading,
          scope,
          await behavioursOfRuns(
            reading,
            scope,
            due.map(({ id }) => id),
          ),
        )
  const acts = planned.flatMap((run) =>
    actsOfRun({
      run,
      rounds: rounds.filter((r) => r.run === run.id),
      zone,
      followUp: due.includes(run) && rated?.get(run.id)?.before === true && !rated.get(run.id)!.after,
    }),
  )
  return () => acts
}

const actsOfRun = ({ run, zone, rounds, followUp }: RatingsOfRun): ActionItem[] => [
  ...rounds.map((r) =>
    act(run.id, `round:${r.id}`, {
      key: 'round',
      href: `/runs/${run.id}/feedback`,
      params: { name: r.name, people: r.people },
      dueAt: null,
    }),
  ),
  ...(followUp
    ? [
        act(run.id, 'follow-up', {
          key: 'follow-up',
          href: '/sources',
          params: { day: dueOf(run) },
          dueAt: momentOf(dueOf(run), '24:00', zone).toISOString(),
        }),
      ]
    : []),
]

function act(
  run: string,
  id: string,
  { key, href, params, dueAt }: { key: 'round' | 'follow-up'; href: string; params: TextParams; dueAt: string | null },
): ActionItem {
  return {
    id: `evaluate:${run}:${id}`,
    run,
    stage: 'evaluate',
    title: text(`act.${key}`, params),
    because: text(`act.${key}-because`, params),
    dueAt,
    colour: 'watch',
    href,
    label: text(`act.${key}-label`),
  }
}
