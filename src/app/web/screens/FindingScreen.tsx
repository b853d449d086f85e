// One finding of a run.
import { useParams } from 'react-router'
import { FindingPage } from '../../../improve/page/FindingPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function FindingScreen() {
  const { run } = useRunHere()
  const { finding } = useParams()
  return <FindingPage key={finding} finding={finding!} run={run.id} crumb={<RunCrumb run={run.id} />} />
}
