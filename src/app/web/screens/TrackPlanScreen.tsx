// The tracking plan of this run, to be read and changed.
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { PlanPage } from '../../../track/page/PlanPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function TrackPlanScreen() {
  const { run } = useRunHere()
  return <PlanPage run={run.id} crumb={<RunCrumb run={run.id} />} />
}
