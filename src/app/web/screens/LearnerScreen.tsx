// One learner of this run: everything tracked in one place.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { LearnerPage } from '../../../track/page/LearnerPage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { MakeUpAct } from '../my-trainings/MakeUpAct.tsx'
import { useMe } from '../session.tsx'
import { isStaff } from '../viewer-roles.ts'

export default function LearnerScreen() {
  const { run, standing } = useCurrentRun()
  const { person } = useParams()
  const me = useMe()
  const own = me.person!.id === person
  const reader = own ? 'learner' : isStaff({ me, standing }) ? 'staff' : null
  return (
    <LearnerPage
      key={person}
      run={run.id}
      person={person!}
      crumb={<RunBreadcrumb run={run.id} />}
      own={own}
      makeUp={reader && <MakeUpAct run={run.id} reader={reader} />}
      closed={run.state === 'closed'}
    />
  )
}
