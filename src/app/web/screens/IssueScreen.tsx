// One report of a run.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { IssuePage } from '../../../respond/page/IssuePage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function IssueScreen() {
  const { run } = useCurrentRun()
  const { issue } = useParams()
  return <IssuePage key={issue} issue={issue!} crumb={<RunBreadcrumb run={run.id} />} me={useMe().person!.id} />
}
