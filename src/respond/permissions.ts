// Who may do what with a report.
import type { Scope } from '../platform/auth/scope.ts'
import { holds, seesFigures, teaches } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { isHandedUp } from './store/issue.ts'

/** Sorting, assigning, gathering, planning: those who lead the run. */
export const mayTriage = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant')

/** What of a report says who may answer it. */
interface Answerable {
  id: string
  run: string
  module: string | null
  standing: { owner: string | null }
}

/** Answering: those who lead the run, the instructors of the module, and whoever owns the report. */
const mayAnswer = (scope: Scope, issue: Answerable): boolean =>
  mayTriage(scope, issue.run) ||
  teaches(scope, issue.module) ||
  (scope.person !== null && scope.person === issue.standing.owner)

/** What this person may do with a report: also whoever it was handed up to, because nobody answered it in time. */
export async function rightsOn(
  reading: Reading,
  scope: Scope,
  issue: Answerable,
): Promise<{ triage: boolean; answer: boolean }> {
  const triage = mayTriage(scope, issue.run) || (await isHandedUp(reading, scope, issue.id))
  return { triage, answer: triage || mayAnswer(scope, issue) }
}

/** What this person may do with the reports of a run they see; one that is theirs, or was handed up to them, may allow more. */
export const mayInRun = (scope: Scope, run: string) => ({
  triage: mayTriage(scope, run),
  answer: holds(scope, run, 'lead', 'assistant', 'instructor'),
})

/** Told how many reports of the run wait and were answered in time. */
export const mayViewIssues = (scope: Scope, run: string): boolean =>
  seesFigures(scope, run) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')

/** Saying whether it is solved, or saying more: the reporter, by sign-in or by the code of an anonymous report. */
export const isReporter = (
  scope: Scope,
  issue: { reporter: string | null; receipt: string | null },
  receipt: string | null,
): boolean =>
  issue.reporter !== null ? scope.person === issue.reporter : issue.receipt !== null && issue.receipt === receipt
