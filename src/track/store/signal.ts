// Signals and how they ended; a signal is written once per subject and turn, and never changed.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Params } from '../../platform/localised-text/contract.ts'
import type { Deed, Dismissal, EndedHow, SignalKind } from '../read/signals/contract.ts'
import type { Endings } from '../rules/threshold-tuning.ts'
import type { RuleName } from '../rules/rule-lines.ts'
import { noEndings } from '../rules/threshold-tuning.ts'

export interface SignalEntry {
  id: string
  run: string
  kind: SignalKind
  rule: string
  person: string | null
  module: string | null
  indicator: string | null
  turn: string
  code: string
  params: Params
  n: number
  raisedAt: Date
}
export interface SignalRow extends SignalEntry {
  name: string | null
  moduleNumber: number | null
  moduleName: string | null
  ending: {
    how: EndedHow
    did: Deed | null
    reason: Dismissal | null
    because: string
    takenBy: string | null
    by: string | null
    at: Date
  } | null
}

/** Writes signals not yet raised for their subject and turn; answers the ids written now. */
export async function saveSignals(tx: Writing, _scope: Scope, signals: SignalEntry[]): Promise<string[]> {
  if (signals.length === 0) return []
  const rows = await tx
    .insertInto('track.signal')
    .values(
      signals.map((s) => ({
        id: s.id,
        run: s.run,
        kind: s.kind,
        rule: s.rule,
        person: s.person,
        module: s.module,
        indicator: s.indicator,
        turn: s.turn,
        code: s.code,
        params: JSON.stringify(s.params),
        n: s.n,
        raised_at: s.raisedAt,
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning('id')
    .execute()
  return rows.map((r) => r.id)
}

/** Ends a signal; false when it had ended already. */
export async function saveEnding(
  tx: Writing,
  scope: Scope,
  e: {
    signal: string
    how: EndedHow
    because: string
    did?: Deed | null
    reason?: Dismissal | null
    takenBy?: string | null
    at: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('track.signal_ending')
    .values({
      signal: e.signal,
      how: e.how,
      because: e.because,
      did: e.did ?? null,
      reason: e.reason ?? null,
      taken_by: e.takenBy ?? null,
      by_person: scope.person,
      at: e.at,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(row.numInsertedOrUpdatedRows ?? 0) > 0
}

const all = (reading: Reading, _scope: Scope) =>
  reading
    .selectFrom('track.signal as s')
    .leftJoin('track.signal_ending as e', 'e.signal', 's.id')
    .leftJoin('people.person as p', 'p.id', 's.person')
    .leftJoin('people.person as b', 'b.id', 'e.by_person')
    .leftJoin('programme.module as m', 'm.id', 's.module')
    .select([
      's.id',
      's.run',
      's.kind',
      's.rule',
      's.person',
      's.module',
      's.indicator',
      's.turn',
      's.code',
      's.params',
      's.n',
      's.raised_at as raisedAt',
      'p.name',
      'm.number as moduleNumber',
      'm.name as moduleName',
      'e.how',
      'e.did',
      'e.reason',
      'e.because',
      'e.taken_by as takenBy',
      'b.name as by',
      'e.at as endedAt',
    ])

type Flat = Awaited<ReturnType<ReturnType<typeof all>['execute']>>[number]
const asSignal = ({ how, did, reason, because, takenBy, by, endedAt, ...s }: Flat): SignalRow => ({
  ...s,
  ending: how ? { how, did, reason, because: because!, takenBy, by, at: endedAt! } : null,
})

/** The most signals of one run that are read at once. */
const mostSignals = 2000

/** Signals of a run this person may see, newest first; `open` true: those not ended, false: the ended ones. */
export async function signalRows(
  reading: Reading,
  scope: Scope,
  ask: { run: string; open?: boolean; person?: string },
): Promise<SignalRow[]> {
  let rows = all(reading, scope).where('s.run', '=', ask.run)
  if (ask.open !== undefined) rows = rows.where('e.signal', ask.open ? 'is' : 'is not', null)
  if (ask.person) rows = rows.where('s.person', '=', ask.person)
  return (await rows.orderBy('s.raised_at', 'desc').orderBy('s.id').limit(mostSignals).execute()).map(asSignal)
}

/** Open signals of several runs this person may see, newest first; of each run no more than a list of its own would have. */
export async function openSignals(reading: Reading, scope: Scope, runs: readonly string[]): Promise<SignalRow[]> {
  if (runs.length === 0) return []
  const rows = await all(reading, scope)
    .where('s.run', '=', anyOf(runs))
    .where('e.signal', 'is', null)
    .orderBy('s.raised_at', 'desc')
    .orderBy('s.id')
    .execute()
  return [...Map.groupBy(rows, (r) => r.run).values()].flatMap((own) => own.slice(0, mostSignals).map(asSignal))
}

/** One signal this person may see, or null. */
export async function signalRow(reading: Reading, scope: Scope, id: string): Promise<SignalRow | null> {
  const row = await all(reading, scope).where('s.id', '=', id).executeTakeFirst()
  return row ? asSignal(row) : null
}

/** Learners whose off-course signal was dismissed after a moment: they are left in peace for a while. */
export async function dismissedSince(reading: Reading, _scope: Scope, run: string, since: Date): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('track.signal as s')
    .innerJoin('track.signal_ending as e', 'e.signal', 's.id')
    .select(sql<string>`s.person`.as('person'))
    .where('s.run', '=', run)
    .where('s.kind', '=', 'off-course')
    .where('e.how', '=', 'dismissed')
    .where('e.at', '>', since)
    .execute()
  return new Set(rows.map((r) => r.person))
}

/** How people ended the signals of a rule in a run, since a moment. Signals that passed by themselves are not counted. */
export async function endingsOf(
  reading: Reading,
  _scope: Scope,
  { run, rule, since }: { run: string; rule: RuleName; since: Date | null },
): Promise<Endings> {
  let rows = reading
    .selectFrom('track.signal as s')
    .innerJoin('track.signal_ending as e', 'e.signal', 's.id')
    .select(['e.how', 'e.reason', sql<number>`count(*)::int`.as('n')])
    .where('s.run', '=', run)
    .where('s.rule', '=', rule)
    .where('e.how', 'in', ['acted', 'dismissed'])
  if (since) rows = rows.where('e.at', '>', since)
  const endings = { ...noEndings }
  for (const { how, reason, n } of await rows.groupBy(['e.how', 'e.reason']).execute())
    endings[how === 'acted' ? 'acted' : reason === 'not-so' ? 'notSo' : (reason ?? 'other')] += n
  return endings
}
