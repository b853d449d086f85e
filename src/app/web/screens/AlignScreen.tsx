// The goals of this run, with its modules and the indicators tracked for it.
import { useSearchParams } from 'react-router'
import { AlignPage } from '../../../align/page/AlignPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { getIndicatorNames, getTrack } from '../../../track/contract.ts'
import { useApiQuery, useSay } from '../../../ui/public.ts'
import { isLeadership } from '../viewer-roles.ts'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function AlignScreen() {
  const { run, modules, standing } = useCurrentRun()
  const me = useMe()
  const say = useSay()
  const [search] = useSearchParams()
  const leads = isLeadership({ me, standing })
  // To choose from when a goal is set; who may not set one may not read it either.
  const tracked = useApiQuery(getTrack, { params: { run: run.id } }, { when: leads }).data?.rows ?? []
  const names = useApiQuery(getIndicatorNames, {}).data?.indicators ?? []
  const indicators = tracked.map((r) => ({ id: r.indicator, name: say(r.name) }))
  return (
    <AlignPage
      run={run.id}
      crumb={<RunBreadcrumb run={run.id} />}
      endsOn={run.endsOn}
      modules={modules}
      indicators={indicators}
      indicatorName={(id) => say(names.find((i) => i.id === id)?.name ?? '…')}
      picked={search.get('review')}
      creating={search.get('goal') === 'new'}
      chain={leads ? (goal) => `/runs/${run.id}/chain#goal-${goal}` : undefined}
    />
  )
}
