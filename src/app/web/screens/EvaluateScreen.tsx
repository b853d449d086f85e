// Did this run's training work?
import { useSearchParams } from 'react-router'
import { EvaluatePage } from '../../../evaluate/page/EvaluatePage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function EvaluateScreen() {
  const { run } = useRunHere()
  const [asked] = useSearchParams()
  return <EvaluatePage run={run.id} crumb={<RunCrumb run={run.id} />} report={asked.get('report')} />
}
