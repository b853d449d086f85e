// One person's 360 report.
import { useParams } from 'react-router'
import { Feedback360PersonPage } from '../../../evaluate/page/feedback-360/Feedback360PersonPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function Feedback360PersonScreen() {
  const { run } = useCurrentRun()
  const { round, person } = useParams()
  return (
    <Feedback360PersonPage
      key={`${round}${person}`}
      run={run.id}
      round={round!}
      person={person!}
      crumb={<RunBreadcrumb run={run.id} />}
    />
  )
}
