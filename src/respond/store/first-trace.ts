// Whether anybody has reported something in a run; when is not said, since that may say who.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Trace } from '../../programme/public.ts'

export async function issueTraces(reading: Reading, _scope: Scope, run: string): Promise<Trace[]> {
  const reported = await reading
    .selectFrom('respond.issue')
    .select('id')
    .where('run', '=', run)
    .where('voice', '!=', 'signal')
    .limit(1)
    .executeTakeFirst()
  return reported ? [{ kind: 'issues', day: null }] : []
}
