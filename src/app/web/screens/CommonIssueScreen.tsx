// One card or common issue of a run.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { CommonIssuePage } from '../../../respond/page/CommonIssuePage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function CommonIssueScreen() {
  const { run } = useCurrentRun()
  const { common } = useParams()
  return (
    <CommonIssuePage key={common} common={common!} crumb={<RunBreadcrumb run={run.id} />} me={useMe().person!.id} />
  )
}
