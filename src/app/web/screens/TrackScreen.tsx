// The living plan of this run with its signals; a learner's own record where there is only one to see.
import { useSearchParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { LearnerPage } from '../../../track/page/LearnerPage.tsx'
import { TrackPage } from '../../../track/page/TrackPage.tsx'
import { TakeUp } from '../joined/TakeUp.tsx'
import { useRunHere } from '../run-here.tsx'
import { useMe } from '../session.tsx'

export default function TrackScreen() {
  const { run, standing } = useRunHere()
  const [search] = useSearchParams()
  const crumb = <RunCrumb run={run.id} />
  const me = useMe().person
  if (standing.learner && !standing.staff && !standing.manages && me)
    return <LearnerPage run={run.id} person={me.id} crumb={crumb} />
  return (
    <TrackPage
      run={run.id}
      crumb={crumb}
      picked={search.get('signal')}
      actOn={(signal) => <TakeUp run={run.id} signal={signal} />}
    />
  )
}
