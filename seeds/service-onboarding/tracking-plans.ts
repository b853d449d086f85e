// The tracking plans of the sample company: the mission's table, tightened once in 第 5 期.
import { adoptTrackingPlan, changeTrackingPlan, defaultPlan } from '../../src/track/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, plusDays, runIds } from './dates-and-ids.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

/** Adopts the shipped plan before each run begins; after a week of 第 5 期 the lead asks for more study time. */
export async function seedTrackingPlans(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const lead = await scopeForPerson(db, 'lead')
  for (const key of ['four', 'five', 'six'] as const satisfies RunKey[]) {
    const now = at(plusDays(calendar.runs[key].startsOn, key === 'six' ? -75 : -14), '10:00')
    await db.write(lead, (tx) =>
      adoptTrackingPlan(tx, lead, { run: runIds[key], now, because: '采用系统自带的跟踪计划' }),
    )
  }
  const lines = defaultPlan().map((line) => (line.indicator === 'study-time' ? { ...line, line: 2.5 } : line))
  const now = at(plusDays(calendar.runs.five.startsOn, 4), '17:20')
  throwIfRefused(
    await db.write(lead, (tx) =>
      changeTrackingPlan(tx, lead, {
        run: runIds.five,
        after: 1,
        lines,
        because: '与业务部门商定：新人每周至少学习 2.5 小时',
        now,
      }),
    ),
  )
}
