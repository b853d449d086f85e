// Study time of this run by day and week, learner by learner.
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { StudyTimePage } from '../../../track/page/StudyTimePage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function StudyTimeScreen() {
  const { run } = useRunHere()
  return <StudyTimePage run={run.id} crumb={<RunCrumb run={run.id} />} />
}
