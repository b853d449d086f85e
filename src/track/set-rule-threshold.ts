// A person moves the threshold of a rule, with the reason; from then on endings are counted anew.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { loadRunContext } from './load-run-context.ts'
import { mayChangePlan } from './permissions.ts'
import { dials } from './rules/rule-lines.ts'
import type { RuleName } from './rules/rule-lines.ts'
import { ruleThresholdsOf, saveRuleThreshold } from './store/rule-thresholds-and-calibration.ts'

type Refused = { refused: 'not-yours' | 'rule-changed-meanwhile' | 'beyond-bounds' | 'not-found' }

/** A person sets a line back, or elsewhere within its bounds; from then on endings are counted anew. */
export async function setRuleThreshold(
  tx: Writing,
  scope: Scope,
  ask: { run: string; rule: RuleName; after: number; step: number; because: string; now: Date },
): Promise<{ version: number } | Refused> {
  if (!mayChangePlan(scope, ask.run)) return { refused: 'not-yours' }
  if (!(await loadRunContext(tx, scope, ask.run, ask.now))) return { refused: 'not-found' }
  if (ask.step < dials[ask.rule].lowest || ask.step > dials[ask.rule].highest) return { refused: 'beyond-bounds' }
  const last = (await ruleThresholdsOf(tx, scope, ask.run)).find((line) => line.rule === ask.rule)
  if (last?.version === ask.after + 1 && last.step === ask.step && last.because === ask.because)
    return { version: last.version }
  if ((last?.version ?? 0) !== ask.after) return { refused: 'rule-changed-meanwhile' }
  if (
    !(await saveRuleThreshold(tx, scope, {
      run: ask.run,
      rule: ask.rule,
      version: ask.after + 1,
      step: ask.step,
      because: ask.because,
      endings: null,
      at: ask.now,
    }))
  )
    return { refused: 'rule-changed-meanwhile' }
  await writeAuditLog(tx, scope, 'track.rule-set', ask.run, { rule: ask.rule, step: ask.step })
  return { version: ask.after + 1 }
}
