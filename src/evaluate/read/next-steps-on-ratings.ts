// What ratings ask for next: a 360 round to be closed, behaviour ratings that are due after a run.
import { behavioursOf } from '../../align/public.ts'
import { dayText } from '../../calendar/bilingual-day-text.ts'
import { dayOf } from '../../calendar/day.ts'
import { behaviourRatings, roundsOf } from '../../evidence/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ActionItem } from '../../programme/contract.ts'
import { runById } from '../../programme/public.ts'
import { mayPlan } from '../permissions.ts'
import { words } from '../words.ts'
import type { TextParams } from '../../platform/localised-text/contract.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(words)
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
/** Asked for from this many days after the end, for as many days. */
const [followUpAfter, followUpFor] = [30, 60]

/** For whoever plans the evaluation: a round that lies open with ratings, the ratings of a month after. */
export async function ratingActionItems(reading: Reading, scope: Scope, run: string, now: Date): Promise<ActionItem[]> {
  if (!mayPlan(scope, run)) return []
  const seen = await runById(reading, scope, run)
  if (!seen || seen.state === 'closed') return []
  const act = (
    id: string,
    key: 'round' | 'follow-up',
    href: string,
    params: TextParams,
    dueAt: string | null,
  ): ActionItem => ({
    id: `evaluate:${run}:${id}`,
    run,
    stage: 'evaluate',
    title: text(`act.${key}`, params),
    because: text(`act.${key}-because`, params),
    dueAt,
    colour: 'watch',
    href,
    label: text(`act.${key}-label`),
  })
  const open = (await roundsOf(reading, scope, run)).filter((r) => r.closedAt === null && r.box.length > 0)
  const acts = open.map((r) =>
    act(
      `round:${r.id}`,
      'round',
      `/runs/${run}/feedback`,
      { name: r.name, people: Math.max(...r.box.map((b) => b.people)) },
      null,
    ),
  )
  const [today, due] = [dayOf(now), shifted(seen.endsOn, followUpAfter)]
  if (today < due || today > shifted(due, followUpFor)) return acts
  const behaviours = [...new Set([...(await behavioursOf(reading, scope, run)).values()].flat())]
  const ratings = behaviours.length === 0 ? [] : await behaviourRatings(reading, scope, { run, behaviours })
  const missing = ratings.some((r) => r.occasion === 'baseline') && !ratings.some((r) => r.occasion !== 'baseline')
  return missing
    ? [...acts, act('follow-up', 'follow-up', '/sources', { day: dayText(due) }, `${due}T16:00:00Z`)]
    : acts
}
