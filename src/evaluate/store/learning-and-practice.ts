// What the chain of a goal rests on: learning by person in its modules, and how far its practice tasks went.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Each learner's rows of a kind in these modules: n, their sum (per cent of the maximum where there is one), first and last day. */
export function learningOf(reading: Reading, _scope: Scope, ask: { run: string; modules: string[]; kinds: string[] }) {
  return reading
    .selectFrom('evidence.daily as d')
    .innerJoin('programme.enrolment as e', (j) => j.onRef('e.run', '=', 'd.run').onRef('e.person', '=', 'd.person'))
    .select([
      'd.kind',
      'd.person',
      sql<number>`sum(d.n)`.as('n'),
      sql<number>`sum(d.total)`.as('total'),
      sql<string>`min(d.day)`.as('from'),
      sql<string>`max(d.day)`.as('to'),
    ])
    .where('d.run', '=', ask.run)
    .where('d.kind', 'in', ask.kinds)
    .where('d.module', '=', sql<string>`any(${ask.modules}::uuid[])`)
    .groupBy(['d.kind', 'd.person'])
    .having(sql<boolean>`sum(d.n) > 0`)
    .orderBy('d.kind')
    .orderBy('d.person')
    .execute()
}

/** Practice tasks of these modules: set, due before `today` and of those handed in, confirmed as real work, agreed by trainer and superior. */
export async function practiceOf(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; modules: string[]; today: string },
) {
  const exists = (table: string) =>
    sql`exists (select from ${sql.raw(table)} x where x.task = a.task and x.person = a.person)`
  const due = sql`a.due_on < ${ask.today}::date`
  return reading
    .selectFrom('practise.assignment as a')
    .innerJoin('practise.task as t', 't.id', 'a.task')
    .select([
      sql<number>`count(distinct t.id)`.as('tasks'),
      sql<number>`count(*)`.as('assigned'),
      sql<number>`count(*) filter (where ${due})`.as('due'),
      sql<string | null>`min(a.due_on) filter (where not ${due})`.as('nextDue'),
      sql<number>`count(*) filter (where ${due} and ${exists('practise.report')})`.as('handedIn'),
      sql<number>`count(*) filter (where ${exists('practise.relevance')})`.as('confirmed'),
      sql<number>`count(*) filter (where (select count(distinct g.side) from practise.signature g where g.task = a.task and g.person = a.person) = 2)`.as(
        'agreed',
      ),
    ])
    .where('t.run', '=', ask.run)
    .where('t.module', '=', sql<string>`any(${ask.modules}::uuid[])`)
    .executeTakeFirstOrThrow()
}
