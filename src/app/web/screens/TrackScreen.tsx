// The living plan of this run with its signals; a learner's own record where there is only one to see.
import { useSearchParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { LearnerPage } from '../../../track/page/LearnerPage.tsx'
import { TrackPage } from '../../../track/page/TrackPage.tsx'
import { TakeUpSignalButton } from '../cross-stage/TakeUpSignalButton.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { MakeUpAct } from '../my-trainings/MakeUpAct.tsx'
import { useMe } from '../session.tsx'

export default function TrackScreen() {
  const { run, standing } = useCurrentRun()
  const [search] = useSearchParams()
  const crumb = <RunBreadcrumb run={run.id} />
  const who = useMe()
  const me = who.person
  const leads = ['lead', 'assistant'].some((role) => standing.roles.includes(role))
  const setsUp = who.duties.includes('training') || standing.roles.includes('lead')
  if (standing.learner && !standing.staff && !standing.manages && !standing.figures && me)
    return (
      <LearnerPage
        run={run.id}
        person={me.id}
        crumb={crumb}
        own
        closed={run.state === 'closed'}
        makeUp={<MakeUpAct run={run.id} reader="learner" />}
      />
    )
  return (
    <TrackPage
      run={run.id}
      crumb={crumb}
      picked={search.get('signal')}
      actOn={leads ? (signal) => <TakeUpSignalButton run={run.id} signal={signal} /> : undefined}
      setup={setsUp && run.state !== 'closed' ? `/runs/${run.id}/setup` : undefined}
    />
  )
}
