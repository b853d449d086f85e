// The only door into evidence for other folders.
export type { ObservationKind } from './observation-kinds.ts'
export { isConfidential } from './observation-kinds.ts'
export type { ReleasedRating } from './store/rating-blocks.ts'
export { releaseRatingsOf, releasedRatings } from './store/rating-blocks.ts'
export { /** @internal For tests. */ observationKinds } from './observation-kinds.ts'
export type { Observation } from './observation.ts'
export { record, withdraw } from './store/observation.ts'
export { withdrawSingleObservations } from './store/withdraw-single-observations.ts'
export { countOf, eraseNotes } from './store/erase-observation-notes.ts'
export type { PersonKpiFigure } from './store/person-kpi.ts'
export { recordPersonKpi, withdrawPersonKpi } from './store/person-kpi.ts'
export type { BehaviourRating, Occasion } from './store/behaviour-rating.ts'
export {
  behaviourRatings,
  behaviourRows,
  occasionsRated,
  recordBehaviours,
  withdrawBehaviours,
} from './store/behaviour-rating.ts'
export type { OpenedRating, RoundRating, Side360 } from './store/feedback-360.ts'
export { closedRounds, emptyRound, openRoundsOf, recordRound, roundsOf, withdrawRound } from './store/feedback-360.ts'
export { evidenceVersion, rowsBehind, runsWithEvidence } from './store/observation-queries.ts'
export { evidenceBeforeModules } from './store/evidence-before-modules.ts'
export type { Cell } from './store/changed-cells.ts'
export { deleteChangedCells, changedCellsBetween } from './store/changed-cells.ts'
export type { Bulk } from './store/bulk-insert.ts'
export { recordBulk } from './store/bulk-insert.ts'
export type { BulkRow, CopyInts } from './store/pg-binary-copy.ts'
export { copyDay, copyInts, uuidBytes } from './store/pg-binary-copy.ts'
export { recordTeamKpi, withdrawTeamKpi } from './store/team-kpi.ts'
export { evidenceReferences } from './store/references-to-run-part.ts'
export { evidenceTraces } from './store/first-trace.ts'
