// One report of a run.
import { useParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { IssuePage } from '../../../respond/page/IssuePage.tsx'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function IssueScreen() {
  const { run } = useRunHere()
  const { issue } = useParams()
  return <IssuePage key={issue} issue={issue!} crumb={<RunCrumb run={run.id} />} me={useMe().person!.id} />
}
