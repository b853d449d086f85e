// The goals of this run, with its modules and the indicators tracked for it.
import { useSearchParams } from 'react-router'
import { AlignPage } from '../../../align/page/AlignPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { getTrack } from '../../../track/contract.ts'
import { useAsk, useSay } from '../../../ui/public.ts'
import { leaders } from '../looker.ts'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function AlignScreen() {
  const { run, modules, standing } = useRunHere()
  const me = useMe()
  const say = useSay()
  const [search] = useSearchParams()
  const tracked = useAsk(getTrack, { params: { run: run.id } }).data?.rows ?? []
  const indicators = tracked.map((r) => ({ id: r.indicator, name: say(r.name) }))
  return (
    <AlignPage
      run={run.id}
      crumb={<RunCrumb run={run.id} />}
      endsOn={run.endsOn}
      modules={modules}
      indicators={indicators}
      picked={search.get('review')}
      chain={leaders({ me, standing }) ? (goal) => `/runs/${run.id}/chain#goal-${goal}` : undefined}
    />
  )
}
