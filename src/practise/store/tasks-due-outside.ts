// Which practice tasks would fall due outside new dates of their run.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { DatedRow } from '../../programme/public.ts'

export async function tasksDueOutside(
  reading: Reading,
  _scope: Scope,
  of: { run: string; startsOn: string; endsOn: string },
): Promise<DatedRow[]> {
  const rows = await reading
    .selectFrom('practise.task')
    .select(['title', 'due_on as day'])
    .where('run', '=', of.run)
    .where((eb) => eb.or([eb('due_on', '<', of.startsOn), eb('due_on', '>', of.endsOn)]))
    .orderBy('due_on')
    .execute()
  return rows.map(({ title, day }) => ({ kind: 'task', name: title, day }))
}
