// 360 feedback of a run.
import { Feedback360Page } from '../../../evaluate/page/round/RoundPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { useCurrentRun } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function Feedback360Screen() {
  const { run } = useCurrentRun()
  const me = useMe()
  return <Feedback360Page run={run.id} crumb={<RunBreadcrumb run={run.id} />} me={me.person?.id ?? ''} />
}
