// Who stands where in which module of this run.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { AllLearnersProgressPage } from '../../../track/page/AllLearnersProgressPage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function AllLearnersProgressScreen() {
  const { run } = useCurrentRun()
  return <AllLearnersProgressPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
