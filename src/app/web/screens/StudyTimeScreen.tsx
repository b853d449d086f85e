// Study time of this run by day and week, learner by learner.
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { StudyTimePage } from '../../../track/page/StudyTimePage.tsx'
import { useCurrentRun } from '../run-here.tsx'

export default function StudyTimeScreen() {
  const { run } = useCurrentRun()
  return <StudyTimePage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
