// What practice waits for a person with: own tasks not handed in, and reports of their learners not yet agreed.
import { sql } from 'kysely'
import { lineHolds } from '../../people/public.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

const agreed = sql<boolean>`(select count(*) from practise.signature s where s.task = a.task and s.person = a.person) = 2`
const reported = sql<boolean>`exists (select from practise.report r where r.task = a.task and r.person = a.person)`

export async function practiceHeldBy(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ own: number; reviews: { run: string; n: number }[] }> {
  const own = await reading
    .selectFrom('practise.assignment as a')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('a.person', '=', person)
    .where(sql<boolean>`not ${reported}`)
    .executeTakeFirstOrThrow()
  const reviews = await reading
    .selectFrom('practise.assignment as a')
    .innerJoin('people.reporting_line as l', 'l.person', 'a.person')
    .select(['a.run', sql<number>`count(*)::int`.as('n')])
    .where('l.superior', '=', person)
    .where('l.kind', '=', 'solid')
    .where(lineHolds('l'))
    .where(reported)
    .where(sql<boolean>`not ${agreed}`)
    .groupBy('a.run')
    .execute()
  return { own: own.n, reviews }
}
