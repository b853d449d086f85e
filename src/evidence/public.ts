// The only door into evidence for other folders.
export type { Kind } from './kinds.ts'
export { kinds } from './kinds.ts'
export type { Observation } from './observation.ts'
export { amount, observationId } from './observation.ts'
export { moveVersions, record, withdraw } from './store/observation.ts'
export type { KpiFigure } from './store/kpi.ts'
export { kpiFigures, recordKpi, withdrawKpi } from './store/kpi.ts'
export { evidenceVersion, rowsBehind, seenBetween } from './store/rows.ts'
