// Whom a remedy reaches: who reported, and who failed the test of the same module.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Common } from '../store/common-issue.ts'
import { issueById } from '../store/issue.ts'
import { belowLine, lastModuleTestScores } from './last-module-test-scores.ts'

/** Reporters with a name, and learners whose test of this module lies below the line. Anonymous reporters read it in their thread. */
export async function remedyAudience(
  reading: Reading,
  scope: Scope,
  common: Common,
): Promise<{ person: string; why: 'reported' | 'below-line' }[]> {
  const reporters = new Set<string>()
  for (const member of common.members) {
    const issue = await issueById(reading, scope, member)
    if (issue?.reporter) reporters.add(issue.reporter)
  }
  const below =
    common.module === null
      ? []
      : [...(await lastModuleTestScores(reading, scope, common.run, common.module))].flatMap(([person, score]) =>
          score < belowLine ? [person] : [],
        )
  return [
    ...[...reporters].map((person) => ({ person, why: 'reported' as const })),
    ...below.filter((p) => !reporters.has(p)).map((person) => ({ person, why: 'below-line' as const })),
  ]
}
