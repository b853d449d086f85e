// Where the data comes from; opening an import leads to its page.
import { useNavigate } from 'react-router'
import { SourcesPage } from '../../../intake/page/SourcesPage.tsx'
import { seesAll, useMe } from '../session.tsx'

export default function SourcesScreen() {
  const go = useNavigate()
  const me = useMe()
  return <SourcesPage settles={seesAll(me)} onOpen={(id) => void go(`/sources/${id}`)} />
}
