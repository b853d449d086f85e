// The rules learn from those they are for: endings move their lines within bounds, and finished runs say what a score means.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { addDays, daysBetween } from '../calendar/day.ts'
import { learnersOf, runs } from '../programme/public.ts'
import type { Run } from '../programme/contract.ts'
import { loadRunContext } from './load-run-context.ts'
import type { RunContext } from './load-run-context.ts'
import { runsOn, shareAt } from './read/at-risk-ranking.ts'
import { atRiskStandings } from './rules/at-risk.ts'
import { calibrateFromRuns, lostIn } from './rules/risk-calibration.ts'
import type { Finished } from './rules/risk-calibration.ts'
import { dials } from './rules/rule-lines.ts'
import { nextStep } from './rules/threshold-tuning.ts'
import type { RuleName } from './rules/rule-lines.ts'
import { activityKind } from './store/learner-activity.ts'
import { learnersAtCutoff } from './store/learners-at-cutoff.ts'
import {
  calibrationFor,
  ruleThresholdsOf,
  saveCalibration,
  saveRuleThreshold,
} from './store/rule-thresholds-and-calibration.ts'
import { endingsOf } from './store/signal.ts'

/** The newest finished runs a calibration is learned from. */
const mostRuns = 6

/** Moves the lines of a run's rules by how their signals ended, and once a day learns what its scores mean in per cent. */
export async function calibrateRules(tx: Writing, scope: Scope, run: string, now: Date): Promise<void> {
  const runContext = await loadRunContext(tx, scope, run, now)
  if (!runContext || !runsOn(runContext, runContext.today)) return
  for (const rule of Object.keys(dials) as RuleName[]) await tune(tx, scope, { run, rule, now })
  if ((await calibrationFor(tx, scope, run))?.on_day !== runContext.today) await learn(tx, scope, runContext, now)
}

/** One step at most, from the endings since the line last moved: what moved it once does not move it again. */
async function tune(
  tx: Writing,
  scope: Scope,
  { run, rule, now }: { run: string; rule: RuleName; now: Date },
): Promise<void> {
  const last = (await ruleThresholdsOf(tx, scope, run)).find((line) => line.rule === rule)
  const endings = await endingsOf(tx, scope, { run, rule, since: last?.at ?? null })
  const step = nextStep(dials[rule], last?.step ?? 0, endings)
  if (step === (last?.step ?? 0)) return
  const version = (last?.version ?? 0) + 1
  const saved = await saveRuleThreshold(tx, scope, {
    run,
    rule,
    version,
    step,
    because: step > (last?.step ?? 0) ? 'tuned-up' : 'tuned-down',
    endings,
    at: now,
  })
  if (saved) await writeAuditLog(tx, scope, 'track.rule-tuned', run, { rule, step })
}

/** Scores of finished runs at the same share of the course, against what became of their learners. */
async function learn(tx: Writing, scope: Scope, runContext: RunContext, now: Date): Promise<void> {
  const share = shareAt(runContext.run, runContext.today)
  const said = calibrateFromRuns(await finishedAt(tx, scope, runContext, share))
  const fit =
    'refused' in said
      ? { intercept: null, slope: null, error: null, refused: said.refused }
      : { intercept: said.calibration.intercept, slope: said.calibration.slope, error: said.error, refused: null }
  await saveCalibration(tx, scope, {
    run: runContext.run.id,
    on_day: runContext.today,
    share,
    n: said.n,
    events: said.events,
    runs: said.runs,
    ...fit,
    at: now,
  })
}

/** The organisation's own runs that are over, those of the same programme where there are any. */
async function finishedAt(reading: Reading, scope: Scope, runContext: RunContext, share: number): Promise<Finished[]> {
  const over = (await runs(reading, scope)).filter(
    (run) => run.endsOn < runContext.today && run.id !== runContext.run.id,
  )
  const same = over.filter(({ programme }) => programme === runContext.run.programme)
  const finished: Finished[] = []
  for (const run of (same.length > 0 ? same : over).slice(0, mostRuns)) {
    const own = await scoresOf(reading, scope, run, share)
    if (own) finished.push(own)
  }
  return finished
}

/** A run as it stood at a share of its course; null where the outcome of fewer than nine in ten is known. */
async function scoresOf(reading: Reading, scope: Scope, run: Run, share: number): Promise<Finished | null> {
  const on = addDays(run.startsOn, Math.floor(share * (daysBetween(run.startsOn, run.endsOn) + 1)) - 1)
  const learners = await learnersAtCutoff(reading, scope, {
    run: run.id,
    on,
    activity: await activityKind(reading, scope, run.id),
  })
  const lost = new Map((await learnersOf(reading, scope, run.id)).map((one) => [one.id, lostIn(one, run.endsOn)]))
  const known =
    learners.length === 0
      ? []
      : atRiskStandings(learners, { share }).flatMap(({ learner, score }) => {
          const was = lost.get(learner) ?? null
          return was === null ? [] : [{ score, was }]
        })
  return known.length === 0 || known.length < learners.length * 0.9
    ? null
    : { scores: known.map(({ score }) => score), lost: known.map(({ was }) => was) }
}
