// One common issue with whom a remedy would reach.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { closedRuns } from '../../programme/public.ts'
import { mayInRun } from '../permissions.ts'
import { commonById } from '../store/common-issue.ts'
import { remedyAudience } from './remedy-audience.ts'
import { viewCommonIssues } from './common-issues.ts'
import { possibleOwners } from './possible-owners.ts'
import { belowLine } from './last-module-test-scores.ts'

/** Null when there is none this person may see. */
export async function commonIssueDetails(reading: Reading, scope: Scope, id: string) {
  const common = await commonById(reading, scope, id)
  if (!common) return null
  const [card] = await viewCommonIssues(reading, scope, [common])
  const closed = (await closedRuns(reading, scope, [common.run])).has(common.run)
  const audience = await remedyAudience(reading, scope, common)
  const below = audience.filter((a) => a.why === 'below-line').length
  return {
    card: card!,
    owners: await possibleOwners(reading, scope, common.run),
    audience: { reporters: audience.length - below, anonymous: card!.anonymous, belowLine: below, line: belowLine },
    may: closed ? { triage: false, answer: false } : mayInRun(scope, common.run),
  }
}
