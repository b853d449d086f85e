// What goal alignment contributes to a run's overview: its tile, what somebody should do next, the timeline.
import { dayText } from '../../calendar/bilingual-day-text.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { ActionItem, TimelineEvent, Tile } from '../../programme/contract.ts'
import { modulesOf, runById } from '../../programme/public.ts'
import type { Party, Review } from '../contract.ts'
import { parties } from '../contract.ts'
import { viewReviews } from './three-party-reviews.ts'
import { goalsOf } from '../store/goal.ts'
import { reviewsOf } from '../store/review.ts'
import { words } from '../words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

/** A missed review is yellow from the first day and red after this many. */
const redAfterDays = 7
const text = textsOf(words)
const names = (who: Party[]): Text => ({
  zh: who.map((p) => words[p].zh).join('、'),
  en: who.map((p) => words[p].en).join(', '),
})
const waitingFor = (review: Review): Party[] => parties.filter((p) => !review.parties[p].done)

/** 目标对齐 in one colour and the sentence behind it. */
export async function tileOf(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<Tile> {
  const href = `/runs/${run}/align`
  const goals = await db.read(scope, (reading) => goalsOf(reading, scope, run))
  if (goals.length === 0) return { dimension: 'alignment', colour: 'none', sentence: text('tile.no-goals'), href }
  const reviews = (await viewReviews(db, scope, run, now)) ?? []
  const state = (await db.read(scope, (reading) => runById(reading, scope, run)))?.state
  if (reviews.length === 0 && state === 'preparing')
    return { dimension: 'alignment', colour: 'none', sentence: text('tile.preparing', { goals: goals.length }), href }
  const done = reviews.filter((r) => r.confirmed).length
  const late = reviews.filter((r) => !r.confirmed && r.overdueDays > 0).at(-1)
  if (late) {
    const sentence = text('tile.overdue', {
      day: dayText(late.dueOn),
      days: late.overdueDays,
      who: names(waitingFor(late)),
    })
    return { dimension: 'alignment', colour: late.overdueDays > redAfterDays ? 'bad' : 'watch', sentence, href }
  }
  const apart = reviews[0]?.questions.filter((q) => q.disagreement).sort((a, b) => b.gap! - a.gap!)[0]
  if (apart?.name)
    return {
      dimension: 'alignment',
      colour: 'watch',
      sentence: text('tile.disagreement', { name: apart.name, gap: apart.gap }),
      href,
    }
  const next = reviews.find((r) => !r.confirmed)
  if (reviews.length === 0)
    return { dimension: 'alignment', colour: 'watch', sentence: text('tile.no-review', { goals: goals.length }), href }
  const sentence = next
    ? text('tile.confirmed', { done, all: reviews.length, next: dayText(next.dueOn) })
    : text('tile.confirmed-last', { done, all: reviews.length })
  return { dimension: 'alignment', colour: 'good', sentence, href }
}

/** Reviews this person has yet to answer or confirm in a run. */
export async function actionItemsFor(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<ActionItem[]> {
  const open = ((await viewReviews(db, scope, run, now)) ?? []).filter((r) => !r.confirmed)
  return open.flatMap((r) =>
    r.mine.parties.flatMap((party): ActionItem[] => {
      const answered = r.mine.answers.some((a) => a.party === party)
      if (answered && r.mine.confirmed.includes(party)) return []
      const dueAt = new Date(`${r.dueOn}T16:00:00Z`).toISOString()
      const colour = r.overdueDays > 0 ? ('bad' as const) : ('watch' as const)
      const what = answered ? ('confirm' as const) : ('answer' as const)
      return [
        {
          id: `align:${r.id}:${party}`,
          run,
          stage: 'align',
          title: text(`act.${what}`),
          because: text(`act.${what}-because`, { questions: r.questions.length, day: dayText(r.dueOn) }),
          dueAt,
          colour,
          href: `/runs/${run}/align?review=${r.id}`,
          label: text(`act.${what}-label`),
        },
      ]
    }),
  )
}

/** Goals set and reviews held, for the run's timeline. */
export function timelineEventsOf(db: OpenDatabase, scope: Scope, run: string): Promise<TimelineEvent[]> {
  return db.read(scope, async (reading) => {
    const reviews = await reviewsOf(reading, scope, run)
    const modules = new Map((await modulesOf(reading, scope, run)).map((m) => [m.id, m]))
    const goals = await goalsOf(reading, scope, run)
    const href = `/runs/${run}/align`
    return [
      ...goals.map((g): TimelineEvent => ({
        id: g.id,
        at: g.at,
        stage: 'align',
        kind: 'goal',
        title: text('happening.goal', { name: g.name }),
        person: null,
        module: g.modules.find((m) => modules.has(m)) ?? null,
        href,
      })),
      ...reviews.map((r): TimelineEvent => ({
        id: r.id,
        at: new Date(`${r.dueOn}T10:00:00Z`).toISOString(),
        stage: 'align',
        kind: 'review',
        title: text('happening.review'),
        person: null,
        module: null,
        href: `${href}?review=${r.id}`,
      })),
    ]
  })
}
