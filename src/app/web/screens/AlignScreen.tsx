// The goals of this run, with its modules and the indicators tracked for it.
import { useSearchParams } from 'react-router'
import { AlignPage } from '../../../align/page/AlignPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { getTrack } from '../../../track/contract.ts'
import { useAsk, useSay } from '../../../ui/public.ts'
import { useRunHere } from '../run-here.tsx'

export default function AlignScreen() {
  const { run, modules } = useRunHere()
  const say = useSay()
  const [search] = useSearchParams()
  const tracked = useAsk(getTrack, { params: { run: run.id } }).data?.rows ?? []
  const indicators = tracked.map((r) => ({ id: r.indicator, name: say(r.name) }))
  return <AlignPage run={run.id} crumb={<RunCrumb run={run.id} />} endsOn={run.endsOn} modules={modules} indicators={indicators} picked={search.get('review')} />
}
