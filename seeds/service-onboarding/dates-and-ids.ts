// When things happen in the sample company, counted from the day it is created: 第 5 期 is always in its fifth week.
import { idFrom } from '../../src/platform/db/id.ts'

const dayMs = 86_400_000
const zoneOffset = 8 * 3_600_000 // Asia/Shanghai, without summer time.

/** The local day of a moment, YYYY-MM-DD. */
export const dayOf = (at: Date): string => new Date(at.getTime() + zoneOffset).toISOString().slice(0, 10)
/** A moment on a local day, e.g. at(day, '19:00'). */
export const at = (day: string, clock: string): Date =>
  new Date(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`)
/** The day `days` later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
/** The Monday of the week a day lies in. */
export const mondayOf = (day: string): string => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

export const runIds = {
  four: idFrom('sample', 'run-4'),
  five: idFrom('sample', 'run-5'),
  six: idFrom('sample', 'run-6'),
}
export type RunKey = keyof typeof runIds
export const moduleId = (run: RunKey, number: number): string => idFrom('sample', run, 'module', number)

const course = [
  '客服基础与系统操作',
  '问题诊断与提问',
  '投诉处理与情绪安抚',
  '复杂业务与大客户',
  '跨部门协作',
  '综合演练与上岗认证',
]
/** How many weeks each module takes; 第 4 期 was two weeks shorter. */
const weeks: Record<RunKey, number[]> = { four: [1, 1, 2, 2, 2, 2], five: [1, 1, 2, 2, 3, 3], six: [1, 1, 2, 2, 3, 3] }

export interface Calendar {
  now: Date
  today: string
  /** First and last day of each run. */
  runs: Record<RunKey, { startsOn: string; endsOn: string }>
  modules(run: RunKey): { id: string; run: string; number: number; name: string; startsOn: string; endsOn: string }[]
}

/** The sample company's calendar for a moment of creation. */
export function calendarFor(now: Date): Calendar {
  const today = dayOf(now)
  const monday = mondayOf(today)
  const from = (run: RunKey, week: number) => ({
    startsOn: plusDays(monday, week * 7),
    endsOn: plusDays(monday, (week + weeks[run].reduce((a, b) => a + b)) * 7 - 1),
  })
  const runs = { four: from('four', -32), five: from('five', -4), six: from('six', 10) }
  return {
    now,
    today,
    runs,
    modules(run) {
      let week = 0
      return course.map((name, i) => {
        const startsOn = plusDays(runs[run].startsOn, week * 7)
        week += weeks[run][i]!
        return {
          id: moduleId(run, i + 1),
          run: runIds[run],
          number: i + 1,
          name,
          startsOn,
          endsOn: plusDays(runs[run].startsOn, week * 7 - 1),
        }
      })
    },
  }
}
