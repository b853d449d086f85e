// The inbox of a run.
import { useNavigate } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { RespondPage } from '../../../respond/page/RespondPage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function RespondScreen() {
  const { run, modules } = useCurrentRun()
  const go = useNavigate()
  return (
    <RespondPage
      run={run.id}
      closed={run.state === 'closed'}
      crumb={<RunBreadcrumb run={run.id} />}
      modules={modules}
      me={useMe().person!.id}
      onOpen={(issue) => void go(`/runs/${run.id}/respond/issues/${issue}`)}
    />
  )
}
