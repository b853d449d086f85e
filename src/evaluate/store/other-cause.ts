// What else changed at the time of a run, as it was told.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OtherCause } from '../contract.ts'

export async function saveCause(
  tx: Writing,
  _scope: Scope,
  c: {
    id: string
    run: string
    text: string
    happenedOn: string | null
    side: OtherCause['side']
    by: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('evaluate.other_cause')
    .values({ id: c.id, run: c.run, text: c.text, happened_on: c.happenedOn, side: c.side, by_person: c.by, at: c.at })
    .onConflict((k) => k.doNothing())
    .execute()
}

/** What else changed at the time, as it was told. */
export async function causesOf(reading: Reading, _scope: Scope, run: string): Promise<OtherCause[]> {
  const rows = await reading
    .selectFrom('evaluate.other_cause as c')
    .innerJoin('people.person as p', 'p.id', 'c.by_person')
    .select(['c.id', 'c.text', 'c.happened_on as happenedOn', 'c.side', 'p.name as by', 'c.at'])
    .where('c.run', '=', run)
    .orderBy('c.at')
    .execute()
  return rows.map((c) => ({ ...c, at: c.at.toISOString() }))
}
