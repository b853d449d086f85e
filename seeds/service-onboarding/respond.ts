// What learners of the sample company report: E3 as it unfolds, one promise broken, several kept, and some with hours left.
import { issuesOf } from '../../src/respond/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { findTooTheoretical } from './common-issue-story.ts'
import type { Calendar } from './dates-and-ids.ts'
import { runIds } from './dates-and-ids.ts'
import { seedOpenIssues } from './open-issues.ts'
import { reportInFirstWeeks } from './past-issues.ts'

const run = runIds.five
const product = systemScope()

/** Tells it all; answers how many reports there are. */
export async function seedRespond(db: OpenDatabase, calendar: Calendar): Promise<number> {
  await reportInFirstWeeks(db, calendar)
  await findTooTheoretical(db, calendar)
  await seedOpenIssues(db, calendar)
  return (await db.read(product, (reading) => issuesOf(reading, product, run))).length
}
