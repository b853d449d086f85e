// The only door into track for other folders.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Signal } from './read/signals/contract.ts'
import { asSignal } from './read/signal-text.ts'
import { signalRow, signalRows } from './store/signal.ts'

export { catalogue, indicatorById } from './catalogue.ts'
export type { PlanLine } from './contract.ts'
export type { Signal, SignalKind } from './read/signals/contract.ts'
export type { EndSignal } from './end-signal.ts'
export { endSignal } from './end-signal.ts'
export { measuring, watching } from './jobs.ts'
export type { MeasureAsked } from './measure-indicators.ts'
export { measureOf, /** @internal For benchmarks. */ measureIndicators } from './measure-indicators.ts'
export type { Classes, ModuleItems } from './read/module-diagnosis-data.ts'
export { classesIn, entryLevel, moduleItems } from './read/module-diagnosis-data.ts'
export type { OwnProgress } from './read/own-progress.ts'
export { ownProgress } from './read/own-progress.ts'
export { readNextSteps } from './read/next-steps-on-signals.ts'
export { readTiles } from './read/worst-signal-tile.ts'
export { timelineEventsOf } from './read/run-timeline-of-signals.ts'
export { threadOf } from './read/signals-that-begin-a-chain.ts'
export { defaultPlan, linesInForce } from './read/tracking-plan-in-force.ts'
export { adoptTrackingPlan } from './adopt-tracking-plan.ts'
export { changeTrackingPlan } from './change-tracking-plan.ts'
export { /** @internal For tests and benchmarks. */ raiseSignals } from './raise-signals.ts'

/** Signals of a run this person may see, newest first; `open` true: not ended yet, false: ended. */
export async function signalsOf(
  reading: Reading,
  scope: Scope,
  run: string,
  ask: { open?: boolean; person?: string } = {},
): Promise<Signal[]> {
  return (await signalRows(reading, scope, { run, ...ask })).map(asSignal)
}

/** One signal this person may see, or null. */
export async function signalById(reading: Reading, scope: Scope, id: string): Promise<Signal | null> {
  const row = await signalRow(reading, scope, id)
  return row && asSignal(row)
}
export { staleRuns } from './store/measure.ts'
export { trackRoutes } from './routes.ts'
export { signalReferences } from './store/references-to-run-part.ts'
