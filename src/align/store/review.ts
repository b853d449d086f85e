// Three-party reviews: who was asked what, who answered, who confirmed.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Party } from '../contract.ts'
import type { Answer } from '../rules/three-party-agreement.ts'

const wholeRun = '00000000-0000-0000-0000-000000000000'
const moduleOrRun = (module: string | null) => module ?? wholeRun

/** Opens a review; false when this id already stands for another one. */
export async function saveReview(
  tx: Writing,
  scope: Scope,
  r: { id: string; run: string; dueOn: string; at: Date },
): Promise<boolean> {
  await tx
    .insertInto('align.review')
    .values({ id: r.id, run: r.run, due_on: r.dueOn, opened_at: r.at, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .execute()
  const stored = await tx.selectFrom('align.review').select(['run', 'due_on']).where('id', '=', r.id).executeTakeFirst()
  return stored?.run === r.run && stored.due_on === r.dueOn
}

/** Reviews of a run, or of several, newest first. */
export function reviewsOf(reading: Reading, _scope: Scope, run: string | readonly string[]) {
  return reading
    .selectFrom('align.review')
    .select(['id', 'run', 'due_on as dueOn', 'opened_at as openedAt'])
    .where('run', '=', anyOf(run))
    .orderBy('due_on', 'desc')
    .execute()
}

/** Reviews of every run but for those named, oldest first. */
export function reviewsBut(reading: Reading, _scope: Scope, except: readonly string[]) {
  return reading
    .selectFrom('align.review')
    .select(['id', 'run', 'due_on as dueOn', 'opened_at as openedAt'])
    .where(sql<boolean>`id <> all(${[...except]}::uuid[])`)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** Writes one person's answers as one of the parties, or their deputy's for them; answering again replaces. */
export async function saveAnswers(
  tx: Writing,
  _scope: Scope,
  a: {
    review: string
    person: string
    deputy: string | null
    party: Party
    answers: Omit<Answer, 'party'>[]
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('align.review_answer')
    .values(
      a.answers.map((x) => ({
        review: a.review,
        person: a.person,
        party: a.party,
        question: x.question,
        module: moduleOrRun(x.module),
        value: x.value,
        note: x.note,
        at: a.at,
        by_deputy: a.deputy,
      })),
    )
    .onConflict((c) =>
      c.columns(['review', 'person', 'party', 'question', 'module']).doUpdateSet((eb) => ({
        value: eb.ref('excluded.value'),
        note: eb.ref('excluded.note'),
        at: eb.ref('excluded.at'),
        by_deputy: eb.ref('excluded.by_deputy'),
      })),
    )
    .execute()
}

/** Every answer to a review, without who gave it. @NOTE Read by the product itself: a party's view is made of means of enough people only. */
export async function answersTo(reading: Reading, _scope: Scope, review: string): Promise<Answer[]> {
  const rows = await reading
    .selectFrom('align.review_answer')
    .select(['party', 'question', 'module', 'value', 'note'])
    .where('review', '=', review)
    .orderBy(sql`md5(person::text || module::text)`)
    .execute()
  return rows.map((r) => ({ ...r, module: r.module === wholeRun ? null : r.module }))
}

/** What one person answered to a review as one of the parties, or the deputy named for them. */
export async function answersOf(reading: Reading, _scope: Scope, review: string, of: { person: string; party: Party }) {
  const rows = await reading
    .selectFrom('align.review_answer as a')
    .leftJoin('people.person as d', 'd.id', 'a.by_deputy')
    .select(['a.question', 'a.module', 'a.value', 'a.note', 'a.at', 'a.by_deputy as deputyId', 'd.name as deputy'])
    .where('a.review', '=', review)
    .where('a.person', '=', of.person)
    .where('a.party', '=', of.party)
    .execute()
  return rows.map((r) => ({ ...r, module: r.module === wholeRun ? null : r.module }))
}

/** When the newest of these answers was given; null where there is none. */
export const newestOf = (given: readonly { at: Date }[]): Date | null =>
  given.reduce<Date | null>((newest, { at }) => (newest === null || at > newest ? at : newest), null)

/** As which party each of these persons answered which of these reviews, and whether in person; else a deputy did. */
export function answeredAs(reading: Reading, _scope: Scope, reviews: readonly string[], persons: readonly string[]) {
  return reading
    .selectFrom('align.review_answer')
    .select(['review', 'party', 'person', sql<boolean>`bool_or(by_deputy is null)`.as('inPerson')])
    .where('review', '=', anyOf(reviews))
    .where('person', '=', anyOf(persons))
    .groupBy(['review', 'party', 'person'])
    .execute()
}

/** How many answers of each party to each question of these reviews, and their sum. */
export async function answersCounted(reading: Reading, _scope: Scope, reviews: readonly string[]) {
  const rows = await reading
    .selectFrom('align.review_answer')
    .select([
      'review',
      'party',
      'question',
      'module',
      sql<number>`count(*)`.as('n'),
      sql<number>`sum(value)`.as('total'),
    ])
    .where('review', '=', anyOf(reviews))
    .groupBy(['review', 'party', 'question', 'module'])
    .execute()
  return rows.map((r) => ({ ...r, module: r.module === wholeRun ? null : r.module }))
}

/** How many persons of each party answered. */
export function answeredBy(reading: Reading, _scope: Scope, review: string) {
  return reading
    .selectFrom('align.review_answer')
    .select(['party', sql<number>`count(distinct person)`.as('persons')])
    .where('review', '=', review)
    .groupBy('party')
    .execute()
}

/** A person confirms the record as one of the parties; confirming twice is once. */
export async function saveConfirmation(
  tx: Writing,
  _scope: Scope,
  { deputy, ...c }: { review: string; person: string; deputy: string | null; party: Party; at: Date },
): Promise<void> {
  await tx
    .insertInto('align.review_confirmation')
    .values({ ...c, by_deputy: deputy })
    .onConflict((k) => k.doNothing())
    .execute()
}

/** Who confirmed as what, oldest first; of one review or several. */
export function confirmationsOf(reading: Reading, _scope: Scope, review: string | readonly string[]) {
  return reading
    .selectFrom('align.review_confirmation as c')
    .leftJoin('people.person as d', 'd.id', 'c.by_deputy')
    .select(['c.review', 'c.person', 'c.party', 'c.at', 'd.name as deputy'])
    .where('c.review', '=', anyOf(review))
    .orderBy('c.at')
    .execute()
}
