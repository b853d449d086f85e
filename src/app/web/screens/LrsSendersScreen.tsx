// The systems that send learning records; opening one leads to its page.
import { useNavigate } from 'react-router'
import { SendersPage } from '../../../lrs/page/SendersPage.tsx'

export default function LrsSendersScreen() {
  const go = useNavigate()
  return <SendersPage onOpen={(id) => void go(`/records/${id}`)} />
}
