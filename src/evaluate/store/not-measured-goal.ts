// Goals somebody signed as not measured, and why.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export async function saveNotMeasured(
  tx: Writing,
  _scope: Scope,
  n: { goal: string; run: string; because: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('evaluate.not_measured')
    .values({ goal: n.goal, run: n.run, because: n.because, by_person: n.by, at: n.at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Goals of a run that somebody signed as not measured. */
export async function notMeasured(reading: Reading, _scope: Scope, run: string): Promise<string[]> {
  return (await reading.selectFrom('evaluate.not_measured').select('goal').where('run', '=', run).execute()).map(
    (r) => r.goal,
  )
}
