// One learner of this run: everything tracked in one place.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { LearnerPage } from '../../../track/page/LearnerPage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function LearnerScreen() {
  const { run } = useCurrentRun()
  const { person } = useParams()
  const own = useMe().person!.id === person
  return (
    <LearnerPage
      key={person}
      run={run.id}
      person={person!}
      crumb={<RunBreadcrumb run={run.id} />}
      own={own}
      closed={run.state === 'closed'}
    />
  )
}
