// 360 feedback of a run.
import { Feedback360Page } from '../../../evaluate/page/feedback-360/Feedback360Page.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function Feedback360Screen() {
  const { run } = useCurrentRun()
  const me = useMe()
  return <Feedback360Page run={run.id} crumb={<RunBreadcrumb run={run.id} />} me={me.person?.id ?? ''} />
}
