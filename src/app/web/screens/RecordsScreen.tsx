// The systems that send learning records; opening one leads to its page.
import { useNavigate } from 'react-router'
import { RecordsPage } from '../../../lrs/page/RecordsPage.tsx'

export default function RecordsScreen() {
  const go = useNavigate()
  return <RecordsPage onOpen={(id) => void go(`/records/${id}`)} />
}
