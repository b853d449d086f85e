// How far each learner is: modules whose test or homework came in, and on which day.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The day each learner finished each module (first hand-in or test of it); only present learners. */
export function finishedModules(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('evidence.daily as d')
    .innerJoin('programme.enrolment as e', (j) =>
      j.onRef('e.run', '=', 'd.run').onRef('e.person', '=', 'd.person').on('e.until', 'is', null),
    )
    .innerJoin('programme.module as m', 'm.id', 'd.module')
    .select(['d.person', 'd.module', sql<string>`min(d.day)`.as('day')])
    .where('d.run', '=', run)
    .where('d.kind', 'in', ['test.score', 'homework.handed-in', 'task.handed-in'])
    .where('d.total', '>', 0)
    .groupBy(['d.person', 'd.module'])
    .execute()
}

/** Present learners with their unit. */
export function presentLearners(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.person as p', 'p.id', 'e.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select([
      'p.id',
      'p.name',
      'p.employee_no as employeeNo',
      sql<string>`coalesce(u.name, '—')`.as('unit'),
      sql<string>`coalesce(u.id::text, '')`.as('unitId'),
    ])
    .where('e.run', '=', run)
    .where('e.until', 'is', null)
    .execute()
}
