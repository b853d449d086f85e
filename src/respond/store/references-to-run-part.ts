// Which reports and common issues are about a module, or were made by a learner under their name.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Reference, RunPart } from '../../programme/public.ts'

const count = sql<number>`count(*)::int`.as('n')

export async function issueReferences(reading: Reading, _scope: Scope, of: RunPart): Promise<Reference[]> {
  if ('outside' in of) return []
  const issues = reading.selectFrom('respond.issue').select(count).where('run', '=', of.run)
  if ('person' in of) {
    // @NOTE A hidden report is not spoken of: naming it would say whose it is.
    const own = await issues.where('reporter', '=', of.person).where('voice', '=', 'named').executeTakeFirstOrThrow()
    return [{ kind: 'issues', n: own.n }]
  }
  const about = await issues.where('module', '=', of.module).executeTakeFirstOrThrow()
  const common = await reading
    .selectFrom('respond.common_issue')
    .select(count)
    .where('module', '=', of.module)
    .executeTakeFirstOrThrow()
  return [
    { kind: 'issues', n: about.n },
    { kind: 'common-issues', n: common.n },
  ]
}
