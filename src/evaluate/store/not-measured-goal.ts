// Goals of which somebody signed why they were not measured, and what the business answered.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface NotMeasured {
  goal: string
  run: string
  version: number
  because: string
  by: string
  byName: string
  at: Date
  answer: { by: string; byName: string; agrees: boolean; because: string; at: Date } | null
}

export async function saveNotMeasured(
  tx: Writing,
  _scope: Scope,
  n: { goal: string; version: number; run: string; because: string; by: string; at: Date },
): Promise<void> {
  const { by, ...rest } = n
  await tx
    .insertInto('evaluate.not_measured')
    .values({ ...rest, by_person: by })
    .execute()
}

export async function saveNotMeasuredAnswer(
  tx: Writing,
  _scope: Scope,
  a: { goal: string; version: number; run: string; by: string; agrees: boolean; because: string; at: Date },
): Promise<void> {
  const { by, ...rest } = a
  await tx
    .insertInto('evaluate.not_measured_answer')
    .values({ ...rest, by_person: by })
    .execute()
}

/** One signature of a run's goals at a time. */
export async function claimGoals(tx: Writing, _scope: Scope, run: string): Promise<void> {
  await tx.selectFrom('programme.run').select('id').where('id', '=', run).forNoKeyUpdate().execute()
}

/** The newest reason of each goal of these runs, with what the business answered. */
export async function notMeasured(
  reading: Reading,
  _scope: Scope,
  runs: string | readonly string[],
): Promise<NotMeasured[]> {
  const rows = await reading
    .selectFrom('evaluate.not_measured as n')
    .innerJoin('people.person as p', 'p.id', 'n.by_person')
    .leftJoin('evaluate.not_measured_answer as a', (j) =>
      j.onRef('a.goal', '=', 'n.goal').onRef('a.version', '=', 'n.version'),
    )
    .leftJoin('people.person as q', 'q.id', 'a.by_person')
    .distinctOn('n.goal')
    .select(['n.goal', 'n.run', 'n.version', 'n.because', 'n.by_person as by', 'p.name as byName', 'n.at'])
    .select(['a.by_person as answeredBy', 'q.name as answeredByName', 'a.agrees', 'a.because as objection'])
    .select('a.at as answeredAt')
    .where('n.run', '=', anyOf(runs))
    .orderBy('n.goal')
    .orderBy('n.version', 'desc')
    .execute()
  return rows.map(({ answeredBy, answeredByName, agrees, objection, answeredAt, ...n }) => ({
    ...n,
    answer:
      answeredBy === null || agrees === null
        ? null
        : { by: answeredBy, byName: answeredByName ?? '', agrees, because: objection ?? '', at: answeredAt! },
  }))
}

export interface Objection {
  goal: string
  version: number
  because: string
  byName: string
  at: Date
}

/** What the business objected to in a run, to reasons written anew since as well, oldest first. */
export function objectionsIn(reading: Reading, _scope: Scope, run: string): Promise<Objection[]> {
  return reading
    .selectFrom('evaluate.not_measured_answer as a')
    .innerJoin('people.person as p', 'p.id', 'a.by_person')
    .select(['a.goal', 'a.version', 'a.because', 'p.name as byName', 'a.at'])
    .where('a.run', '=', run)
    .where('a.agrees', '=', false)
    .orderBy('a.goal')
    .orderBy('a.version')
    .execute()
}

/** The newest reasons in runs that were not closed yet at a moment. */
export async function notMeasuredInRunsOpenAt(reading: Reading, scope: Scope, at: Date): Promise<NotMeasured[]> {
  const rows = await reading
    .selectFrom('evaluate.not_measured as n')
    .select('n.run')
    .distinct()
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('programme.run_state as s')
            .select('s.run')
            .whereRef('s.run', '=', 'n.run')
            .where('s.state', '=', 'closed')
            .where('s.at', '<=', at),
        ),
      ),
    )
    .execute()
  return rows.length === 0
    ? []
    : notMeasured(
        reading,
        scope,
        rows.map(({ run }) => run),
      )
}
