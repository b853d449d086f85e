// One report with what helps to answer it: similar ones, who can own it, and the common issue it belongs to.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { rightsOn } from '../permissions.ts'
import { commonsOf } from '../store/common-issue.ts'
import { issueById } from '../store/issue.ts'
import { viewCommonIssues } from './common-issues.ts'
import { viewIssues } from './issues.ts'
import { possibleOwners } from './possible-owners.ts'
import { similarTo } from './similar-issues.ts'

/** Null when there is none this person may see. */
export async function issueDetails(reading: Reading, scope: Scope, id: string) {
  const whole = await issueById(reading, scope, id)
  if (!whole) return null
  const [issue] = await viewIssues(reading, scope, [whole])
  const card = (await commonsOf(reading, scope, whole.run)).find(
    (k) => k.verdict?.what !== 'dismissed' && [...k.members, ...k.suggested].includes(whole.id),
  )
  const may = await rightsOn(reading, scope, whole)
  const known = may.answer
    ? await similarTo(reading, scope, whole)
    : { similar: [], suggestion: { category: 'other' as const, because: 'theme' as const, n: 0 } }
  const [seen] = card ? await viewCommonIssues(reading, scope, [card]) : []
  return {
    issue: issue!,
    ...known,
    owners: may.answer ? await possibleOwners(reading, scope, whole.run, whole) : [],
    card: seen ?? null,
    may,
    mine: whole.reporter !== null && whole.reporter === scope.person,
  }
}
