// The inbox of a run.
import { useNavigate } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { RespondPage } from '../../../respond/page/RespondPage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'
import { whoseReports } from '../viewer-roles.ts'

export default function RespondScreen() {
  const { run, modules, standing } = useCurrentRun()
  const me = useMe()
  const go = useNavigate()
  return (
    <RespondPage
      run={run.id}
      closed={run.state === 'closed'}
      crumb={<RunBreadcrumb run={run.id} />}
      modules={modules}
      me={me.person!.id}
      whose={whoseReports({ me, standing }) ?? 'own'}
      onOpen={(issue) => void go(`/runs/${run.id}/respond/issues/${issue}`)}
    />
  )
}
