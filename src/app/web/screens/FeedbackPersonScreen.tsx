// One person's 360 report.
import { useParams } from 'react-router'
import { PersonPage } from '../../../evaluate/page/round/PersonPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function FeedbackPersonScreen() {
  const { run } = useRunHere()
  const { round, person } = useParams()
  return (
    <PersonPage
      key={`${round}${person}`}
      run={run.id}
      round={round!}
      person={person!}
      crumb={<RunCrumb run={run.id} />}
    />
  )
}
