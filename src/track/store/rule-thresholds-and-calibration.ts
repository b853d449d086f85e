// Where the lines of rules stand, and what own finished runs say of their scores.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Endings } from '../rules/threshold-tuning.ts'
import type { RuleName } from '../rules/rule-lines.ts'
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
