// 每日/每周学习时长: minutes (or clicks) by learner, over a window of days or ISO weeks, with what everybody did on average.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Period } from '../../calendar/cycles.ts'
import { addDays } from '../../calendar/day.ts'
import type { StudyTime } from '../contract.ts'
import type { RunGround } from '../ground.ts'
import { learnersIn } from '../ground.ts'
import { turnsFor } from '../rules/turns.ts'
import { activityKind } from '../store/learner.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { activityIn, deliveredIn } from '../store/study-time.ts'

const windows = { day: 14, week: 12 }
export interface TimeAsked { by: 'day' | 'week'; until?: string | undefined; learners: LearnerBrief[]; whole: boolean }

/**
 * Totals of fourteen days or twelve weeks, up to `until` or the last day that speaks. A learner without rows has null where
 * the source delivered nothing for anybody, and 0 where it did.
 */
export async function studyTimeOf(reading: Reading, scope: Scope, ground: RunGround, { by, until, learners, whole }: TimeAsked): Promise<Omit<StudyTime, 'fresh'>> {
  const kind = await activityKind(reading, scope, ground.run.id)
  const turns = turnsFor(by === 'day' ? 'daily' : 'weekly', ground.ground).filter(({ first }) => first <= ground.today)
  const end = until ? turns.findLastIndex(({ first }) => first <= until) : turns.length - 1
  const window = turns.slice(Math.max(0, end + 1 - windows[by]), end + 1)
  const rows = kind && window.length > 0 ? await activityIn(reading, scope, { run: ground.run.id, kind, turns: window, persons: whole ? null : learners.map(({ id }) => id) }) : []
  const place = new Map(window.map(({ key }, i) => [key, i]))
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  const delivered = kind && window.length > 0 ? await deliveredIn(reading, scope, { run: ground.run.id, kind, turns: window }) : new Set<string>()
  const amounts = learners.map(({ id }) => {
    const own = window.map(({ key }) => (delivered.has(key) ? 0 : null) as number | null)
    for (const { turn, amount } of byPerson.get(id) ?? []) own[place.get(turn)!] = Math.round(amount)
    return own
  })
  return {
    kind, by, persons: learners.map(({ id }) => id), names: learners.map(({ name }) => name), numbers: learners.map(({ number }) => number), amounts,
    turns: window.map((turn, i) => headOf(turn, { today: ground.today, own: amounts.map((row) => row[i]!), count: whole ? learnersIn(ground.spans, turn.first, turn.last) : learners.length })),
    earlier: end + 1 > windows[by] ? addDays(window[0]!.first, -1) : null, later: end < turns.length - 1 ? turns[Math.min(turns.length - 1, end + windows[by])]!.last : null,
  }
}

function headOf(turn: Period, { today, own, count }: { today: string; own: (number | null)[]; count: number }): StudyTime['turns'][number] {
  const amounts = own.filter((amount) => amount !== null)
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return { key: turn.key, first: turn.first, last: turn.last, over: turn.last < today, mean: amounts.length === 0 ? null : total / Math.max(1, count), seen: amounts.filter((amount) => amount > 0).length }
}
