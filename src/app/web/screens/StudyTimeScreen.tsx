// Study time of this run by day and week, learner by learner.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { StudyTimePage } from '../../../track/page/StudyTimePage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function StudyTimeScreen() {
  const { run } = useCurrentRun()
  return <StudyTimePage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
