// Who stands where in which module of this run.
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { LearnerProgressPage } from '../../../track/page/BoardPage.tsx'
import { useCurrentRun } from '../run-here.tsx'

export default function LearnerProgressScreen() {
  const { run } = useCurrentRun()
  return <LearnerProgressPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
