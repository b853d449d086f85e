// Where the lines of the rules stand, what moved them, and what the organisation's own finished runs say of a score.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { RuleSeen } from './signals/contract.ts'
import { mostError } from '../rules/risk-calibration.ts'
import { dials, lineAt } from '../rules/rule-lines.ts'
import { falseAlarms, tuningRule } from '../rules/threshold-tuning.ts'
import type { RuleName } from '../rules/rule-lines.ts'
import { calibrationFor, ruleThresholdsOf } from '../store/rule-thresholds-and-calibration.ts'
import type { RuleThreshold } from '../store/rule-thresholds-and-calibration.ts'
import { endingsOf } from '../store/signal.ts'
import type { ReadContext } from './read-context.ts'
import { textOf } from './signal-text.ts'

/** The lines of the rules, and what finished runs say of them. */
export async function viewRules({ reading, scope, runContext: { run } }: ReadContext, mayChange: boolean) {
  return {
    rules: await ruleThresholds(reading, scope, run.id),
    calibration: await calibrationOf(reading, scope, run.id),
    mayChange,
  }
}

/** Every rule with its line, its endings and its versions, newest first. */
async function ruleThresholds(reading: Reading, scope: Scope, run: string): Promise<RuleSeen[]> {
  const lines = await ruleThresholdsOf(reading, scope, run)
  return Promise.all(
    (Object.keys(dials) as RuleName[]).map(async (rule): Promise<RuleSeen> => {
      const versions = lines.filter((line) => line.rule === rule)
      const [last, dial] = [versions[0], dials[rule]]
      const since = await endingsOf(reading, scope, { run, rule, since: last?.at ?? null })
      const { judged, share } = falseAlarms(since)
      return {
        rule,
        step: last?.step ?? 0,
        line: lineAt(dial, last?.step ?? 0),
        shipped: dial.shipped,
        lowest: dial.lowest,
        highest: dial.highest,
        version: last?.version ?? 0,
        endings: await endingsOf(reading, scope, { run, rule, since: null }),
        since,
        judged,
        falseShare: share,
        ...tuningRule,
        versions: versions.map((line) => ({
          version: line.version,
          step: line.step,
          line: lineAt(dial, line.step),
          because: becauseOf(line),
          by: line.by,
          at: line.at.toISOString(),
        })),
      }
    }),
  )
}

function becauseOf({ because, endings }: RuleThreshold) {
  if (endings === null) return { zh: because, en: because }
  const { judged, wrong } = falseAlarms(endings)
  const params = { judged, wrong }
  return textOf(because === 'tuned-up' ? 'rules.tuned-up' : 'rules.tuned-down', { zh: params, en: params })
}

/** What own finished runs say; `shown` is whether a percentage is. Null before the first time they were asked. */
async function calibrationOf(reading: Reading, scope: Scope, run: string) {
  const said = await calibrationFor(reading, scope, run)
  return (
    said && {
      refused: said.refused,
      n: said.n,
      events: said.events,
      runs: said.runs,
      error: said.error,
      most: mostError,
      shown: said.error !== null && said.error <= mostError,
      on: said.on_day,
    }
  )
}
