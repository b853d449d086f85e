// Who has left, or is kept out, and still has something that lets somebody in.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

export async function personsToEnd(reading: Reading, _scope: Scope): Promise<{ id: string; leftOn: string | null }[]> {
  return reading
    .selectFrom('people.person as p')
    .select(['p.id', 'p.left_on as leftOn'])
    .where(
      sql<boolean>`(p.left_on is not null or exists (select from auth.account_stop s where s.person = p.id and s.kind = 'blocked'))`,
    )
    .where(
      sql<boolean>`(exists (select from auth.person_login l join auth.session s on s."userId" = l.user_id where l.person = p.id)
        or exists (select from auth.access_link a where a.person = p.id and a.ended_at is null)
        or (p.left_on is not null and exists (select from auth.person_login l join auth.account a on a."userId" = l.user_id where l.person = p.id))
        or exists (select from lrs.credential c where not exists (select from lrs.revocation r where r.credential = c.id)
          and (select s.by_person from lrs.secret s where s.credential = c.id order by s.at desc limit 1) = p.id))`,
    )
    .execute()
}
