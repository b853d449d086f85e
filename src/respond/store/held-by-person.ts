// Open reports a person answers for, by run, and named ones they raised.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { stillOpen } from './issue.ts'

const ownedBy = (person: string) =>
  sql<boolean>`(select s.owner from respond.step s where s.issue = i.id and s.owner is not null order by s.number desc limit 1) = ${person}`

export async function issuesHeldBy(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ owned: { run: string; n: number }[]; raised: { all: number; open: number } }> {
  const owned = await reading
    .selectFrom('respond.issue as i')
    .select(['i.run', sql<number>`count(*)::int`.as('n')])
    .where(stillOpen)
    .where(ownedBy(person))
    .groupBy('i.run')
    .execute()
  const raised = await reading
    .selectFrom('respond.issue as i')
    .select([sql<number>`count(*)::int`.as('all'), sql<number>`count(*) filter (where ${stillOpen})::int`.as('open')])
    .where('i.reporter', '=', person)
    .where('i.voice', '=', 'named')
    .executeTakeFirstOrThrow()
  return { owned, raised }
}
