// One learner's work on one task.
import { useParams } from 'react-router'
import { SubmissionPage } from '../../../practise/page/SubmissionPage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { useMe } from '../session.tsx'

export default function SubmissionScreen() {
  const { run } = useCurrentRun()
  const { task, person } = useParams()
  const own = useMe().person!.id === person
  return <SubmissionPage run={run.id} task={task!} person={person!} own={own} />
}
