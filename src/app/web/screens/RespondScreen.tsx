// The inbox of a run.
import { useNavigate } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { RespondPage } from '../../../respond/page/RespondPage.tsx'
import { useCurrentRun } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function RespondScreen() {
  const { run, modules } = useCurrentRun()
  const go = useNavigate()
  return (
    <RespondPage
      run={run.id}
      crumb={<RunBreadcrumb run={run.id} />}
      modules={modules}
      me={useMe().person!.id}
      onOpen={(issue) => void go(`/runs/${run.id}/respond/issues/${issue}`)}
    />
  )
}
