// One common issue with whom a remedy would reach.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { mayIn } from '../permissions.ts'
import { commonById } from '../store/common-issue.ts'
import { audienceOf } from './audience.ts'
import { cardsSeen } from './common-issues.ts'
import { ownersOf } from './owners.ts'
import { belowLine } from './test-scores.ts'

/** Null when there is none this person may see. */
export async function commonIssuePage(reading: Reading, scope: Scope, id: string) {
  const common = await commonById(reading, scope, id)
  if (!common) return null
  const [card] = await cardsSeen(reading, scope, [common])
  const audience = await audienceOf(reading, scope, common)
  const below = audience.filter((a) => a.why === 'below-line').length
  return {
    card: card!,
    owners: await ownersOf(reading, scope, common.run),
    audience: { reporters: audience.length - below, anonymous: card!.anonymous, belowLine: below, line: belowLine },
    may: mayIn(scope, common.run),
  }
}
