// Did this run's training work?
import { EvaluatePage } from '../../../evaluate/page/EvaluatePage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function EvaluateScreen() {
  const { run } = useRunHere()
  return <EvaluatePage run={run.id} crumb={<RunCrumb run={run.id} />} />
}
