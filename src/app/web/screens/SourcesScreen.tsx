// Where the data comes from; opening an import leads to its page.
import { useNavigate } from 'react-router'
import { SourcesPage } from '../../../intake/page/SourcesPage.tsx'

export default function SourcesScreen() {
  const go = useNavigate()
  return <SourcesPage onOpen={(id) => void go(`/sources/${id}`)} />
}
