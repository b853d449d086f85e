// One finding of a run.
import { useParams } from 'react-router'
import { FindingPage } from '../../../improve/page/FindingPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function FindingScreen() {
  const { run } = useCurrentRun()
  const { finding } = useParams()
  return <FindingPage key={finding} finding={finding!} run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
