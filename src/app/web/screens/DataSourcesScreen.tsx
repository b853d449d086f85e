// Where the data comes from; opening an import leads to its page.
import { useNavigate } from 'react-router'
import { DataSourcesPage } from '../../../intake/page/DataSourcesPage.tsx'
import { seesAll, useMe } from '../session.tsx'

export default function DataSourcesScreen() {
  const go = useNavigate()
  const me = useMe()
  return <DataSourcesPage settles={seesAll(me)} onOpen={(id) => void go(`/sources/${id}`)} />
}
