// The statement behind a number, for whoever may see the number.
import { parseLosslessJson, statementsNamed } from '../../../lrs/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Reading } from '../../../platform/db/database.ts'
import { statementBehind } from '../../store/xapi-statements.ts'

/** The statement behind an observation this person may see, exactly as it is kept. */
export async function viewStatement(reading: Reading, scope: Scope, of: { person: string; observation: string }) {
  const behind = await statementBehind(reading, scope, of)
  if (!behind) return { refused: 'no-such-statement' }
  const told = (await statementsNamed(reading, scope, [behind.statement]))[0]
  return {
    statement: behind.statement,
    text: told ? JSON.stringify(parseLosslessJson(told.text), null, 2) : null,
    storedAt: told?.stored.toISOString() ?? null,
    voided: told?.voided ?? false,
  }
}
