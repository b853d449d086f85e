// The joint review of one learner's work: relevance, scorings, the agreed result with its signatures, directions.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Side } from '../contract.ts'
import type { SubmissionKey } from './submission.ts'
import { stamp } from './submission.ts'

/** Scorings by side, with who gave them. */
export function scoringsOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return reading
    .selectFrom('practise.scoring as s')
    .innerJoin('people.person as p', 'p.id', 's.by_person')
    .leftJoin('people.person as a', 'a.id', 's.in_place_of')
    .select(['s.side', 's.scores', 's.comment', 's.at', 'p.name as by', 'a.name as inPlaceOf'])
    .where('s.task', '=', p.task)
    .where('s.person', '=', p.person)
    .execute()
}

/** The agreed result with its signatures, or null. */
export async function agreementOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  const row = await reading
    .selectFrom('practise.agreement as a')
    .innerJoin('people.person as p', 'p.id', 'a.by_person')
    .select(['a.scores', 'a.line', 'a.at', 'p.name as by'])
    .where('a.task', '=', p.task)
    .where('a.person', '=', p.person)
    .executeTakeFirst()
  if (!row) return null
  const signatures = await reading
    .selectFrom('practise.signature as s')
    .innerJoin('people.person as p', 'p.id', 's.by_person')
    .leftJoin('people.person as a', 'a.id', 's.in_place_of')
    .select(['s.side', 'p.name as by', 'a.name as inPlaceOf'])
    .where('s.task', '=', p.task)
    .where('s.person', '=', p.person)
    .execute()
  return { ...row, signatures, signed: signatures.map((s) => s.side) }
}

/** Who confirmed that this is real work, or null. */
export async function relevanceOf(reading: Reading, _scope: Scope, p: SubmissionKey) {
  return (
    (await reading
      .selectFrom('practise.relevance as r')
      .innerJoin('people.person as p', 'p.id', 'r.by_person')
      .leftJoin('people.person as a', 'a.id', 'r.in_place_of')
      .select(['p.name as by', 'a.name as inPlaceOf', 'r.at'])
      .where('r.task', '=', p.task)
      .where('r.person', '=', p.person)
      .executeTakeFirst()) ?? null
  )
}

/** Every direction of the agreements of a learner in a run, or in several, oldest first: whether both sides signed it, and in which task it was seen done. */
export function directionsOf(reading: Reading, _scope: Scope, run: string | readonly string[], person: string) {
  return (
    reading
      .selectFrom('practise.direction as d')
      .innerJoin('practise.task as t', 't.id', 'd.task')
      // What an agreement said before it was written anew is no direction any more.
      .innerJoin('practise.agreement as g', (j) =>
        j.onRef('g.task', '=', 'd.task').onRef('g.person', '=', 'd.person').onRef('g.at', '=', 'd.at'),
      )
      .innerJoin('people.person as p', 'p.id', 'd.by_person')
      .leftJoin('practise.direction_seen as s', 's.direction', 'd.id')
      .leftJoin('practise.task as st', 'st.id', 's.task')
      .select(['d.id', 'd.task', 'd.text', 'd.at', 'p.name as by', 't.title as fromTask', 'st.title as seenIn'])
      .select((eb) =>
        eb(
          eb
            .selectFrom('practise.signature as n')
            .select(eb.fn.countAll<number>().as('n'))
            .whereRef('n.task', '=', 'd.task')
            .whereRef('n.person', '=', 'd.person'),
          '=',
          2,
        ).as('signed'),
      )
      .where('d.run', '=', anyOf(run))
      .where('d.person', '=', person)
      .orderBy('d.at')
      .execute()
  )
}

export async function saveRelevance(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  r: { by: string; inPlaceOf: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('practise.relevance')
    .values({ ...stamp(p), by_person: r.by, in_place_of: r.inPlaceOf, at: r.at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Null once saved; otherwise who has scored for this side already, whose scores stay. */
export async function saveScoring(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  s: { side: Side; by: string; inPlaceOf: string | null; scores: number[]; comment: string; at: Date },
): Promise<{ by: string; inPlaceOf: string | null } | null> {
  const values = { by_person: s.by, in_place_of: s.inPlaceOf, scores: s.scores, comment: s.comment, at: s.at }
  const saved = await tx
    .insertInto('practise.scoring')
    .values({ ...stamp(p), side: s.side, ...values })
    .onConflict((c) =>
      c.columns(['task', 'person', 'side']).doUpdateSet(values).where('practise.scoring.by_person', '=', s.by),
    )
    .returning('side')
    .executeTakeFirst()
  return saved ? null : (await scoringsOf(tx, scope, p)).find(({ side }) => side === s.side)!
}

/** Nobody writes the agreed result anew while it is signed. */
export async function claimAgreement(tx: Writing, _scope: Scope, p: SubmissionKey): Promise<void> {
  await tx
    .selectFrom('practise.agreement')
    .select('at')
    .where('task', '=', p.task)
    .where('person', '=', p.person)
    .forNoKeyUpdate()
    .execute()
}

/** Writes the agreed result, anew where it stands as of `replaces`: earlier signatures lapse. False where another was written meanwhile. */
export async function saveAgreement(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  a: { scores: number[]; line: string; by: string; at: Date; replaces: Date | null },
): Promise<boolean> {
  const values = { scores: a.scores, line: a.line, by_person: a.by, at: a.at }
  const saved = await tx
    .insertInto('practise.agreement')
    .values({ ...stamp(p), ...values })
    .onConflict((c) =>
      c.columns(['task', 'person']).doUpdateSet(values).where('practise.agreement.at', '=', a.replaces),
    )
    .returning('task')
    .executeTakeFirst()
  if (!saved) return false
  await tx.deleteFrom('practise.signature').where('task', '=', p.task).where('person', '=', p.person).execute()
  return true
}

export async function saveSignature(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  s: { side: Side; by: string; inPlaceOf: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('practise.signature')
    .values({ ...stamp(p), side: s.side, by_person: s.by, in_place_of: s.inPlaceOf, at: s.at })
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function saveDirection(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  d: { id: string; text: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('practise.direction')
    .values({ id: d.id, ...stamp(p), text: d.text, by_person: d.by, at: d.at })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** A reviewer saw that an earlier direction was followed in this task. */
export async function saveDirectionSeen(
  tx: Writing,
  _scope: Scope,
  p: SubmissionKey,
  s: { direction: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('practise.direction_seen')
    .values({ direction: s.direction, person: p.person, run: p.run, task: p.task, by_person: s.by, at: s.at })
    .onConflict((c) => c.doNothing())
    .execute()
}
