// Reviewers are told when a report says much of what another says, word for word: a hint to ask, never a verdict.
import type { Scope } from '../../platform/auth/scope.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { SimilarReport, ReportEntry } from '../contract.ts'
import { maySetTaskFor, sidesOf } from '../permissions.ts'
import { textOverlap, row, overlapThreshold, exceedsThreshold } from '../rules/text-overlap.ts'
import { reportParts } from '../rules/parse-word-report.ts'
import type { SubmissionKey } from '../store/submission.ts'
import { taskById } from '../store/task.ts'
import { assignmentOf, othersReports, reportOf } from '../store/submission.ts'

const textOf = (r: ReportEntry) => reportParts.map((part) => r[part]).join('\n')
const most = 3

/** The report, for somebody who may review it; null while there is none. */
async function reviewed(
  reading: Reading,
  scope: Scope,
  p: SubmissionKey,
): Promise<{ report: (ReportEntry & { at: Date }) | null } | { refused: string }> {
  if (!(await assignmentOf(reading, scope, p))) return { refused: 'not-found' }
  const task = await taskById(reading, scope, p.run, p.task)
  const reviews =
    task !== null &&
    ((await sidesOf(reading, scope, task, p.person)).length > 0 ||
      (maySetTaskFor(scope, p.run, task.module) && scope.person !== p.person))
  return reviews ? { report: await reportOf(reading, scope, p) } : { refused: 'not-a-reviewer' }
}

/** Reports on the same task, of this run and earlier ones, that share most. Whose they are is said only to those who see that learner. */
export async function findSimilarReports(
  db: OpenDatabase,
  scope: Scope,
  p: SubmissionKey,
): Promise<{ alike: SimilarReport[]; row: number; share: number } | { refused: string }> {
  const own = await db.read(scope, (reading) => reviewed(reading, scope, p))
  if ('refused' in own) return own
  const { report } = own
  const rule = { row, share: overlapThreshold.share }
  if (!report) return { alike: [], ...rule }
  const product = systemScope()
  const others = await db.read(product, (reading) => othersReports(reading, product, p))
  const found = others
    .map((other) => ({ other, ...textOverlap(textOf(report), textOf(other)) }))
    .filter(exceedsThreshold)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, most)
  const alike = await db.read(scope, async (reading) => {
    const told: SimilarReport[] = []
    for (const { other, share, passages } of found) {
      const seen = await assignmentOf(reading, scope, other)
      told.push({
        share,
        passages,
        person: seen && { id: other.person, name: seen.name },
        sameRun: other.run === p.run,
        earlier: other.at < report.at,
      })
    }
    return told
  })
  return { alike, ...rule }
}
