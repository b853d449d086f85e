// Who stands where in which module of this run.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { LearnerProgressPage } from '../../../track/page/LearnerProgressPage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function LearnerProgressScreen() {
  const { run } = useCurrentRun()
  return <LearnerProgressPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
