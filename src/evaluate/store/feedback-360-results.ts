// Closed 360 rounds: what they say of the run, and of each person for that person and those above.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { PersonFigures, RoundFigures } from '../read/feedback-360/contract.ts'

/** Keeps what a round says, once. */
export async function saveRound(
  tx: Writing,
  scope: Scope,
  r: { round: string; run: string; name: string; at: Date; figures: RoundFigures; people: Map<string, PersonFigures> },
): Promise<void> {
  await tx
    .insertInto('evaluate.round')
    .values({
      round: r.round,
      run: r.run,
      name: r.name,
      closed_at: r.at,
      by_person: scope.person,
      figures: JSON.stringify(r.figures),
    })
    .execute()
  for (const [person, figures] of r.people)
    await tx
      .insertInto('evaluate.round_person')
      .values({ round: r.round, run: r.run, name: r.name, closed_at: r.at, person, figures: JSON.stringify(figures) })
      .execute()
}

/** What the closed rounds of a run say of it, oldest first. */
export function closedOf(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('evaluate.round')
    .select(['round', 'name', 'closed_at as closedAt', 'figures'])
    .where('run', '=', run)
    .orderBy('closed_at')
    .execute()
}

/** People of a run's closed rounds whose report row-level security grants this person. */
export function personsSeen(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('evaluate.round_person as f')
    .innerJoin('people.person as p', 'p.id', 'f.person')
    .select(['f.round', 'f.person', 'p.name'])
    .where('f.run', '=', run)
    .orderBy('p.name')
    .orderBy('f.person')
    .execute()
}

/** One person's figures of a round, or null where there are none or they are not this person's to see. */
export async function personFiguresOf(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; round: string; person: string },
) {
  return (
    (await reading
      .selectFrom('evaluate.round_person as f')
      .innerJoin('people.person as p', 'p.id', 'f.person')
      .select(['f.figures', 'p.name', 'f.name as round', 'f.closed_at as closedAt'])
      .where('f.run', '=', ask.run)
      .where('f.round', '=', ask.round)
      .where('f.person', '=', ask.person)
      .executeTakeFirst()) ?? null
  )
}
