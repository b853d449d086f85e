// What is tried at work in this run; opening a line leads to that learner's work.
import { useNavigate } from 'react-router'
import { PractisePage } from '../../../practise/page/PractisePage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function PractiseScreen() {
  const { run, modules, standing } = useCurrentRun()
  const go = useNavigate()
  return (
    <PractisePage
      run={run.id}
      closed={run.state === 'closed'}
      crumb={<RunBreadcrumb run={run.id} />}
      me={useMe().person!.id}
      modules={modules}
      mentors={standing.roles.includes('mentor')}
      onOpen={(task, person) => void go(`/runs/${run.id}/practise/${task}/${person}`)}
    />
  )
}
