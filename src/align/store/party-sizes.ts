// How many of each party the reviews of a run ask.
import { sql } from 'kysely'
import { lineHolds } from '../../people/public.ts'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Party } from '../contract.ts'

/** Present learners, their line managers, the training staff, by run. */
export async function partySizes(
  reading: Reading,
  _scope: Scope,
  runs: string | readonly string[],
): Promise<Map<string, Record<Party, number>>> {
  const rows = await reading
    .selectFrom('programme.run as r')
    .leftJoin(
      sql<{ run: string; learner: number; manager: number }>`(select e.run, count(distinct e.person) as learner,
        count(distinct l.superior) as manager from programme.enrolment e left join people.reporting_line l
          on l.person = e.person and l.kind = 'solid' and ${lineHolds('l')}
        where e.run = ${anyOf(runs)} and e.until is null group by e.run)`.as('asked'),
      'asked.run',
      'r.id',
    )
    .select([
      'r.id',
      sql<number>`coalesce(asked.learner, 0)`.as('learner'),
      sql<number>`coalesce(asked.manager, 0)`.as('manager'),
      sql<number>`(select count(distinct s.person) from programme.seat s
        where s.run = r.id and s.role in ('lead', 'assistant', 'instructor')
          and (s.until is null or s.until >= (select people.today())))`.as('training'),
    ])
    .where('r.id', '=', anyOf(runs))
    .execute()
  return new Map(rows.map(({ id, ...sizes }) => [id, sizes]))
}
