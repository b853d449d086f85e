// Who may do what with a report.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'

/** Sorting, assigning, gathering, planning: those who lead the run. */
export const mayTriage = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant')

/** Answering: those who lead the run, its instructors, and whoever owns the report. */
export const mayAnswer = (scope: Scope, run: string, owner: string | null): boolean =>
  holds(scope, run, 'lead', 'assistant', 'instructor') || (scope.person !== null && scope.person === owner)

/** What this person may do with the reports of a run, and with the one somebody owns. */
export const mayIn = (scope: Scope, run: string, owner: string | null = null) => ({
  triage: mayTriage(scope, run),
  answer: mayAnswer(scope, run, owner),
})

/** Looking at the run's inbox. */
export const mayViewIssues = (scope: Scope, run: string): boolean =>
  holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')

/** Saying whether it is solved, or saying more: the reporter, by sign-in or by the code of an anonymous report. */
export const isReporter = (
  scope: Scope,
  issue: { reporter: string | null; receipt: string | null },
  receipt: string | null,
): boolean =>
  issue.reporter !== null ? scope.person === issue.reporter : issue.receipt !== null && issue.receipt === receipt
