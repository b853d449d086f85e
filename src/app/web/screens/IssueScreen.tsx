// One report of a run.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { IssuePage } from '../../../respond/page/IssuePage.tsx'
import { useCurrentRun } from '../current-run.tsx'
import { mayOpen } from '../page-readers.ts'
import { useMe } from '../session.tsx'

export default function IssueScreen() {
  const { run, standing } = useCurrentRun()
  const { issue } = useParams()
  const me = useMe()
  return (
    <IssuePage
      key={issue}
      issue={issue!}
      crumb={<RunBreadcrumb run={run.id} />}
      me={me.person!.id}
      mayList={mayOpen('runs/:run/respond', { me, standing })}
    />
  )
}
