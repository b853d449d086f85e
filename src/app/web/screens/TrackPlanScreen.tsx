// The tracking plan of this run, to be read and changed.
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { TrackingPlanPage } from '../../../track/page/PlanPage.tsx'
import { useCurrentRun } from '../run-here.tsx'

export default function TrackingPlanScreen() {
  const { run } = useCurrentRun()
  return <TrackingPlanPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
