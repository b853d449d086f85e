// The inbox of a run.
import { useNavigate } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { RespondPage } from '../../../respond/page/RespondPage.tsx'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function RespondScreen() {
  const { run, modules } = useRunHere()
  const go = useNavigate()
  return (
    <RespondPage
      run={run.id}
      crumb={<RunCrumb run={run.id} />}
      modules={modules}
      me={useMe().person!.id}
      onOpen={(issue) => void go(`/runs/${run.id}/respond/issues/${issue}`)}
    />
  )
}
