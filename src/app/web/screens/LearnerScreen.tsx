// One learner of this run: everything tracked in one place.
import { useParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { LearnerPage } from '../../../track/page/LearnerPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function LearnerScreen() {
  const { run } = useRunHere()
  const { person } = useParams()
  return <LearnerPage key={person} run={run.id} person={person!} crumb={<RunCrumb run={run.id} />} />
}
