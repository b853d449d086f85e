// Work that both sides have signed in the last days and of which nobody was told yet.
import { sql } from 'kysely'
import { hasLeft } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

export interface Agreed {
  run: string
  task: string
  title: string
  scores: number[]
  learner: { id: string; name: string; email: string | null; left: boolean }
  /** Of what a deputy signed: who did, and for whom. */
  deputy: string | null
  absent: { id: string; email: string | null; left: boolean } | null
}

/** The notice of the learner: told once by it. */
export const keyOfAgreed = (task: string, person: string) => `practise agreed ${task} ${person}`

/** @NOTE The days keep the question small; what was signed before a longer standstill is read on the page. */
export async function agreedOfLate(reading: Reading, _scope: Scope): Promise<Agreed[]> {
  const told = sql<boolean>`exists (
    select from platform.notice n
    where n.dedupe = 'practise agreed ' || a.task::text || ' ' || a.person::text || ' ' || a.person::text)`
  const rows = await reading
    .selectFrom('practise.agreement as a')
    .innerJoin('practise.task as t', 't.id', 'a.task')
    .innerJoin('people.person as p', 'p.id', 'a.person')
    .innerJoin('practise.signature as trainer', (join) =>
      join
        .onRef('trainer.task', '=', 'a.task')
        .onRef('trainer.person', '=', 'a.person')
        .on('trainer.side', '=', 'trainer'),
    )
    .innerJoin('practise.signature as superior', (join) =>
      join
        .onRef('superior.task', '=', 'a.task')
        .onRef('superior.person', '=', 'a.person')
        .on('superior.side', '=', 'superior'),
    )
    .innerJoin('people.person as by', 'by.id', 'superior.by_person')
    .leftJoin('people.person as absent', 'absent.id', 'superior.in_place_of')
    .select(['a.run', 'a.task', 'a.person', 'a.scores', 't.title', 'p.name', 'p.email', 'by.name as deputy'])
    .select(['absent.id as absent', 'absent.email as absentEmail'])
    .select([hasLeft('a.person').as('left'), hasLeft('absent.id').as('absentLeft')])
    .where(sql<boolean>`greatest(trainer.at, superior.at) > now() - interval '3 days'`)
    .where((eb) => eb.not(told))
    .execute()
  return rows.map((r) => ({
    run: r.run,
    task: r.task,
    title: r.title,
    scores: r.scores,
    learner: { id: r.person, name: r.name, email: r.email, left: r.left },
    deputy: r.absent === null ? null : r.deputy,
    absent: r.absent === null ? null : { id: r.absent, email: r.absentEmail, left: r.absentLeft },
  }))
}
