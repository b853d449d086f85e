// The tracking plan of this run, to be read and changed.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { TrackingPlanPage } from '../../../track/page/TrackingPlanPage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function TrackingPlanScreen() {
  const { run } = useCurrentRun()
  return <TrackingPlanPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
