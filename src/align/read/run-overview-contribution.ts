// What goal alignment contributes to the overview of runs: their tiles, what somebody should do next, the timeline.
import { momentOf } from '../../calendar/day.ts'
import { actingAs } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run, TimelineEvent, Tile } from '../../programme/contract.ts'
import { organisationZone } from '../../people/public.ts'
import { modulesOf, managersActedAs, runsLearnt } from '../../programme/public.ts'
import type { Party, Voice } from '../contract.ts'
import { parties } from '../contract.ts'
import { voicesOf } from '../permissions.ts'
import { viewTallies } from '../rules/three-party-agreement.ts'
import { goalsCounted, goalsOf } from '../store/goal.ts'
import { answeredAs, answersCounted } from '../store/review.ts'
import { words } from '../words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'
import type { ReviewStanding } from './review-standing.ts'
import { reviewStandings } from './review-standing.ts'
import { daysOverdue, questionsOf } from './three-party-reviews.ts'

/** A missed review is yellow from the first day and red after this many. */
const redAfterDays = 7
const text = textsOf(words)
const names = (who: Party[]): Text => ({
  zh: who.map((p) => words[p].zh).join('、'),
  en: who.map((p) => words[p].en).join(', '),
})
const idsOf = (runs: readonly Run[]) => runs.map(({ id }) => id)

/** 目标对齐 of each run in one colour and the sentence behind it, at a moment. `scope` is the product's: the means of a review are everybody's. */
export async function readTiles(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => Map<string, Tile>> {
  const goals = await goalsCounted(reading, scope, idsOf(runs))
  const reviews = Map.groupBy(await reviewStandings(reading, scope, idsOf(runs)), (r) => r.run)
  const apart = await disagreements(
    reading,
    scope,
    [...reviews.values()].map((own) => own[0]!),
  )
  const zone = await organisationZone(reading, scope)
  const tileOf = (run: Run, now: Date): Tile => ({
    dimension: 'alignment',
    href: `/runs/${run.id}/align`,
    ...said(run, {
      goals: goals.get(run.id) ?? 0,
      reviews: reviews.get(run.id) ?? [],
      apart: apart.get(run.id),
      at: { now, zone },
    }),
  })
  return (now) => new Map(runs.map((run) => [run.id, tileOf(run, now)]))
}

interface Disagreement {
  name: string | null
  gap: number | null
}
interface Aligned {
  goals: number
  reviews: ReviewStanding[]
  /** In the newest review. */
  apart: Disagreement | undefined
  at: Moment
}

/** A moment, and the zone in which its day is counted. */
interface Moment {
  now: Date
  zone: string
}

function said(run: Run, { goals, reviews, apart, at: { now, zone } }: Aligned): Pick<Tile, 'colour' | 'sentence'> {
  if (goals === 0) return { colour: 'none', sentence: text('tile.no-goals') }
  const confirmed = reviews.filter((r) => r.confirmed).length
  if (run.state === 'closed')
    return {
      colour: 'none',
      sentence: text(reviews.length === 0 ? 'tile.closed-none' : 'tile.closed', {
        goals,
        done: confirmed,
        all: reviews.length,
      }),
    }
  if (reviews.length === 0)
    return run.state === 'preparing'
      ? { colour: 'none', sentence: text('tile.preparing', { goals }) }
      : { colour: 'watch', sentence: text('tile.no-review', { goals }) }
  const late = reviews.filter((r) => !r.confirmed && daysOverdue(r.dueOn, now, zone) > 0).at(-1)
  if (late) {
    const days = daysOverdue(late.dueOn, now, zone)
    const who = names(parties.filter((p) => !late.parties[p].done))
    return {
      colour: days > redAfterDays ? 'bad' : 'watch',
      sentence: text('tile.overdue', { day: late.dueOn, days, who }),
    }
  }
  if (apart?.name) return { colour: 'watch', sentence: text('tile.disagreement', { name: apart.name, gap: apart.gap }) }
  const next = reviews.find((r) => !r.confirmed)
  return {
    colour: 'good',
    sentence: next
      ? text('tile.confirmed', { done: confirmed, all: reviews.length, next: next.dueOn })
      : text('tile.confirmed-last', { done: confirmed, all: reviews.length }),
  }
}

/** On which question of each review the parties lie furthest apart, where they disagree at all. */
async function disagreements(
  reading: Reading,
  scope: Scope,
  reviews: readonly ReviewStanding[],
): Promise<Map<string, Disagreement>> {
  if (reviews.length === 0) return new Map()
  const modules = await modulesOf(
    reading,
    scope,
    reviews.map((r) => r.run),
  )
  const answers = await answersCounted(
    reading,
    scope,
    reviews.map((r) => r.id),
  )
  return new Map(
    reviews.flatMap((r) => {
      const own = answers.filter((a) => a.review === r.id)
      const [widest] = questionsOf(
        modules.filter((m) => m.run === r.run),
        r.openedAt,
      )
        .map((q) => ({
          name: q.name,
          ...viewTallies(
            q,
            own.filter((a) => a.question === q.question && a.module === q.module),
          ),
        }))
        .filter((q) => q.disagreement)
        .sort((a, b) => b.gap! - a.gap!)
      return widest ? [[r.run, { name: widest.name, gap: widest.gap }] as const] : []
    }),
  )
}

/** A review somebody has yet to answer or to confirm, as one of the parties. */
interface ReviewToDo extends Voice {
  id: string
  run: string
  dueOn: string
  answered: boolean
  questions: number
}

/** What there is to do about reviews of these runs, at a moment. */
export async function readNextSteps(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => ActionItem[]> {
  const open = await reviewsToDo(reading, scope, runs)
  const zone = await organisationZone(reading, scope)
  return (now) => open.map((r) => actOn(r, { now, zone }))
}

/** Reviews this person has yet to answer or confirm. */
async function reviewsToDo(reading: Reading, scope: Scope, runs: readonly Run[]): Promise<ReviewToDo[]> {
  const learnt = await runsLearnt(reading, scope, idsOf(runs))
  const managers = await managersActedAs(reading, scope, idsOf(runs))
  const speaks = new Map(
    idsOf(runs).map((run) => [
      run,
      voicesOf(scope, run, { learner: learnt.has(run), managers: managers.filter((m) => m.run === run) }),
    ]),
  )
  const spoken = idsOf(runs).filter((run) => scope.person !== null && speaks.get(run)!.length > 0)
  if (spoken.length === 0) return []
  const open = (await reviewStandings(reading, scope, spoken)).filter((r) => !r.confirmed)
  if (open.length === 0) return []
  const modules = await modulesOf(reading, scope, spoken)
  const answered = await answeredAs(
    reading,
    scope,
    open.map((r) => r.id),
    actingAs(scope),
  )
  return open.flatMap((r) =>
    speaks
      .get(r.run)!
      .map((voice) => ({
        ...voice,
        id: r.id,
        run: r.run,
        dueOn: r.dueOn,
        given: answered.find((a) => a.review === r.id && a.party === voice.party && a.person === voice.person),
        questions: questionsOf(
          modules.filter((m) => m.run === r.run),
          r.openedAt,
        ).length,
      }))
      // What the absent answered in person is theirs to confirm: a deputy does not read it.
      .filter((todo) => todo.absent === null || !todo.given?.inPerson)
      .map(({ given, ...todo }) => ({ ...todo, answered: given !== undefined }))
      .filter(
        (todo) => !(todo.answered && r.confirmedBy.some((c) => c.party === todo.party && c.person === todo.person)),
      ),
  )
}

function actOn(r: ReviewToDo, { now, zone }: Moment): ActionItem {
  const what = r.answered ? 'confirm' : 'answer'
  return {
    id: `align:${r.id}:${r.party}${r.absent === null ? '' : `:${r.person}`}`,
    run: r.run,
    stage: 'align',
    title:
      r.absent === null ? text(`act.${what}`) : text('act.in-place', { name: r.absent, what: text(`act.${what}`) }),
    because: text(`act.${what}-because`, { questions: r.questions, day: r.dueOn }),
    dueAt: momentOf(r.dueOn, '24:00', zone).toISOString(),
    colour: daysOverdue(r.dueOn, now, zone) > 0 ? 'bad' : 'watch',
    href: `/runs/${r.run}/align?review=${r.id}#review`,
    label: text(`act.${what}-label`),
  }
}

/** Goals set and reviews held, for the run's timeline. */
export function timelineEventsOf(db: OpenDatabase, scope: Scope, run: string): Promise<TimelineEvent[]> {
  return db.read(scope, async (reading) => {
    const reviews = await reviewStandings(reading, scope, [run])
    const modules = new Map((await modulesOf(reading, scope, run)).map((m) => [m.id, m]))
    const goals = await goalsOf(reading, scope, run)
    const zone = await organisationZone(reading, scope)
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
        ...reviewedAt(r, zone),
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

/** A review stands on the day it is due, and where it was confirmed earlier when that was. */
function reviewedAt({ dueOn, confirmed, confirmedBy }: ReviewStanding, zone: string): { at: string; day?: string } {
  const due = momentOf(dueOn, '24:00', zone)
  const last = confirmed ? confirmedBy.at(-1)?.at : undefined
  return last && last < due ? { at: last.toISOString() } : { at: due.toISOString(), day: dueOn }
}
