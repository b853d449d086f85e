// All trainings; opening one leads to its first page. `?create=training` opens the form of a new one.
import { useNavigate, useSearchParams } from 'react-router'
import { RunsPage } from '../../../programme/page/RunsPage.tsx'
import { keepsCompany, useMe } from '../session.tsx'

export default function RunsScreen() {
  const go = useNavigate()
  const me = useMe()
  const [search] = useSearchParams()
  const asked = search.get('create') === 'training'
  return (
    <RunsPage
      key={String(asked)}
      onOpen={(run) => void go(`/runs/${run}`)}
      onCreated={(run) => void go(`/runs/${run}/setup`)}
      mayPrepare={keepsCompany(me)}
      mayCreate={me.duties.includes('training')}
      creating={asked}
    />
  )
}
