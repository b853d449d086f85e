// On its day every change is judged by itself: before and after, with n and interval.
import { dayOf } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { organisationZone } from '../people/public.ts'
import { indicatorById, measureOf } from '../track/public.ts'
import type { Judged } from './rules/recheck-verdict.ts'
import { judge, leastLearners } from './rules/recheck-verdict.ts'
import type { ChangeRow } from './store/finding.ts'
import { findingById, saveRecheck, takeDue } from './store/finding.ts'

/** Judges every change whose day has come. 无效 opens the finding again: its state follows from this row. Answers what was judged. */
export async function recheckChanges(
  tx: Writing,
  scope: Scope,
  now: Date,
): Promise<{ change: string; verdict: Judged['verdict'] }[]> {
  const zone = await organisationZone(tx, scope)
  const judged = []
  for (const change of await takeDue(tx, scope, dayOf(now, zone))) judged.push(await judgeOne(tx, scope, change, now))
  return judged
}

async function judgeOne(
  tx: Writing,
  scope: Scope,
  change: ChangeRow,
  now: Date,
): Promise<{ change: string; verdict: Judged['verdict'] }> {
  const finding = await findingById(tx, scope, change.finding)
  const before = await measureOf(
    tx,
    scope,
    {
      run: finding!.run,
      indicator: change.indicator,
      module: finding!.module,
      from: change.baseline_from,
      to: change.baseline_to,
    },
    now,
  )
  const after = await measureOf(
    tx,
    scope,
    {
      run: change.run,
      indicator: change.indicator,
      module: change.module,
      from: change.effective_on,
      to: change.recheck_on,
    },
    now,
  )
  const better = indicatorById(change.indicator)?.better ?? 'up'
  const said = judge({ before, after, expectedFrom: change.from_value, expectedTo: change.to_value, better })
  await saveRecheck(tx, scope, {
    id: idFrom('improve.recheck', change.id, change.recheck_on),
    change: change.id,
    on_day: change.recheck_on,
    at: now,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    gain: said.gain,
    low: said.low,
    high: said.high,
    verdict: said.verdict,
    code: said.code,
    params: JSON.stringify({ least: leastLearners }),
  })
  await writeAuditLog(tx, scope, 'improve.rechecked', change.id, { verdict: said.verdict, code: said.code })
  return { change: change.id, verdict: said.verdict }
}
