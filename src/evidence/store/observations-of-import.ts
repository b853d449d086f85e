// What one import brought: its rows, as they stand.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

/** Observations of an import in the order of its file, paged; `total` counts all of them. */
export async function observationsOfImport(
  reading: Reading,
  _scope: Scope,
  ask: { batch: string; offset: number; limit: number },
) {
  const chosen = reading.selectFrom('evidence.observation as o').where('o.batch', '=', ask.batch)
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await chosen
    .innerJoin('people.person as p', 'p.id', 'o.person')
    .select([
      'o.line',
      'o.person',
      'p.name',
      'p.employee_no as employeeNo',
      'o.kind',
      'o.day',
      'o.value',
      'o.out_of as outOf',
      'o.source_key as sourceKey',
      'o.note',
    ])
    .orderBy('o.line')
    .orderBy('o.id')
    .offset(ask.offset)
    .limit(Math.min(ask.limit, 500))
    .execute()
  return { total, rows }
}
