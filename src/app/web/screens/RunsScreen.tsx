// All trainings; opening one leads to its first page.
import { useNavigate } from 'react-router'
import { RunsPage } from '../../../programme/page/RunsPage.tsx'
import { seesAll, useMe } from '../session.tsx'

export default function RunsScreen() {
  const go = useNavigate()
  const me = useMe()
  return (
    <RunsPage
      onOpen={(run) => void go(`/runs/${run}`)}
      onCreated={(run) => void go(`/runs/${run}/setup`)}
      mayPrepare={seesAll(me)}
      mayCreate={me.duties.includes('training')}
    />
  )
}
