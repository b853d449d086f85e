// One learner's work on one task.
import { useParams } from 'react-router'
import { WorkPage } from '../../../practise/page/WorkPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function WorkScreen() {
  const { run } = useRunHere()
  const { task, person } = useParams()
  return <WorkPage run={run.id} task={task!} person={person!} />
}
