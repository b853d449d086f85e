// 360 feedback of a run.
import { RoundPage } from '../../../evaluate/page/round/RoundPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function FeedbackScreen() {
  const { run } = useRunHere()
  const me = useMe()
  return <RoundPage run={run.id} crumb={<RunCrumb run={run.id} />} me={me.person?.id ?? ''} />
}
