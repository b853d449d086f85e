// Where the lines of rules stand, how their signals ended, the looks at modules, and what own finished runs say.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Endings, RuleName } from '../rules/threshold-tuning.ts'
import { noEndings } from '../rules/threshold-tuning.ts'
import type { CalibrationTable } from '../tables.ts'

export interface RuleThreshold {
  rule: RuleName
  version: number
  step: number
  because: string
  endings: Endings | null
  by: string | null
  at: Date
}

/** Every version of every rule's line in a run, newest first; a rule never moved has none. */
export function ruleThresholdsOf(reading: Reading, _scope: Scope, run: string): Promise<RuleThreshold[]> {
  return reading
    .selectFrom('track.rule_threshold as r')
    .leftJoin('people.person as p', 'p.id', 'r.by_person')
    .select(['r.rule', 'r.version', 'r.step', 'r.because', 'r.endings', 'p.name as by', 'r.at'])
    .where('r.run', '=', run)
    .orderBy('r.version', 'desc')
    .execute()
}

/** The step a rule's line stands at in a run; 0 is the shipped line. */
export async function stepOf(reading: Reading, scope: Scope, run: string, rule: RuleName): Promise<number> {
  return (await ruleThresholdsOf(reading, scope, run)).find((line) => line.rule === rule)?.step ?? 0
}

/** Writes the next version of a line; false when somebody else just has. */
export async function saveRuleThreshold(
  tx: Writing,
  scope: Scope,
  line: {
    run: string
    rule: RuleName
    version: number
    step: number
    because: string
    endings: Endings | null
    at: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('track.rule_threshold')
    .values({ ...line, endings: line.endings && JSON.stringify(line.endings), by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return Number(row.numInsertedOrUpdatedRows ?? 0) > 0
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

/** Notes this week's look at each module, once. */
export async function saveInterimLooks(
  tx: Writing,
  _scope: Scope,
  looks: { run: string; module: string; week: string; p: number }[],
): Promise<void> {
  if (looks.length > 0)
    await tx
      .insertInto('track.interim_look')
      .values(looks)
      .onConflict((c) => c.doNothing())
      .execute()
}

/** The p of the looks at each module before a week, oldest first. */
export async function interimLooksBefore(
  reading: Reading,
  _scope: Scope,
  run: string,
  week: string,
): Promise<Map<string, number[]>> {
  const rows = await reading
    .selectFrom('track.interim_look')
    .select(['module', 'p'])
    .where('run', '=', run)
    .where('week', '<', week)
    .orderBy('week')
    .execute()
  return new Map([...Map.groupBy(rows, ({ module }) => module)].map(([module, own]) => [module, own.map(({ p }) => p)]))
}

/** What own finished runs said of this run's scores when last asked; null before the first time. */
export async function calibrationFor(reading: Reading, _scope: Scope, run: string): Promise<CalibrationTable | null> {
  return (await reading.selectFrom('track.calibration').selectAll().where('run', '=', run).executeTakeFirst()) ?? null
}

/** Replaces what own finished runs say of a run's scores. */
export async function saveCalibration(tx: Writing, _scope: Scope, { run, ...said }: CalibrationTable): Promise<void> {
  await tx
    .insertInto('track.calibration')
    .values({ run, ...said })
    .onConflict((c) => c.column('run').doUpdateSet(said))
    .execute()
}
