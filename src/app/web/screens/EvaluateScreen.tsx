// Did this run's training work?
import { useSearchParams } from 'react-router'
import { EvaluatePage } from '../../../evaluate/page/EvaluatePage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function EvaluateScreen() {
  const { run } = useCurrentRun()
  const [asked] = useSearchParams()
  return <EvaluatePage run={run.id} crumb={<RunBreadcrumb run={run.id} />} report={asked.get('report')} />
}
