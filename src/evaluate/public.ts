// The only door into evaluate for other folders.
export { computeReport } from './compute-report.ts'
export { freezePlan } from './freeze-plan.ts'
export { nameCause } from './name-cause.ts'
export { evaluateRoutes } from './routes.ts'
export { notMeasured } from './store/plan.ts'
export { reportsOf } from './store/report.ts'
export { actsFor, happeningsOf, tileOf } from './tell-run.ts'
