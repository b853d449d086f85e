// What deputies said in reviews in the last days, of which the absent was not told yet.
import { sql } from 'kysely'
import { hasLeft } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

export interface SpokenFor {
  what: 'answered' | 'confirmed'
  review: string
  dueOn: string
  run: { id: string; name: string }
  absent: string
  email: string | null
  deputy: string
}

/** The notice: told once by it. */
export const keyOfSpokenFor = (s: Pick<SpokenFor, 'what' | 'review' | 'absent'>) =>
  `align ${s.what}-for ${s.review} ${s.absent}`

/** @NOTE The days keep the question small; what was said before a longer standstill is read on the page. */
export async function spokenForOfLate(reading: Reading, _scope: Scope): Promise<SpokenFor[]> {
  const said = sql<{ what: SpokenFor['what']; review: string; person: string; deputy: string }>`(
    select distinct 'answered' as what, review, person, by_deputy as deputy from align.review_answer
      where by_deputy is not null and at > now() - interval '3 days'
    union all
    select 'confirmed', review, person, by_deputy from align.review_confirmation
      where by_deputy is not null and at > now() - interval '3 days')`
  const told = sql<boolean>`exists (
    select from platform.notice n
    where n.dedupe = 'align ' || s.what || '-for ' || s.review::text || ' ' || s.person::text || ' ' || s.person::text)`
  const rows = await reading
    .selectFrom(said.as('s'))
    .innerJoin('align.review as r', 'r.id', 's.review')
    .innerJoin('programme.run as run', 'run.id', 'r.run')
    .innerJoin('programme.programme as p', 'p.id', 'run.programme')
    .innerJoin('people.person as absent', 'absent.id', 's.person')
    .innerJoin('people.person as deputy', 'deputy.id', 's.deputy')
    .select(['s.what', 's.review', 'r.due_on as dueOn', 'r.run', 's.person as absent', 'absent.email'])
    .select([sql<string>`p.name || ' ' || run.name`.as('runName'), 'deputy.name as deputy'])
    .where((eb) => eb.and([eb.not(told), eb.not(hasLeft('s.person'))]))
    .orderBy('s.what')
    .execute()
  return rows.map(({ run, runName, ...r }) => ({ ...r, run: { id: run, name: runName } }))
}
