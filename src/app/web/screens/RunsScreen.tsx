// All trainings; opening one leads to its first page.
import { useNavigate } from 'react-router'
import { RunsPage } from '../../../programme/page/RunsPage.tsx'
import { seesAll, useMe } from '../session.tsx'

export default function RunsScreen() {
  const go = useNavigate()
  return <RunsPage onOpen={(run) => void go(`/runs/${run}`)} mayPrepare={seesAll(useMe())} />
}
