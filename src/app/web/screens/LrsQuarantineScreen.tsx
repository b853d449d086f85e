// The quarantine, under the learning records; `?credential=` shows one sender's.
import { Link, useNavigate, useSearchParams } from 'react-router'
import { QuarantinePage } from '../../../lrs/page/QuarantinePage.tsx'
import { words } from '../../../lrs/words.ts'
import { useWords } from '../../../ui/public.ts'

export default function LrsQuarantineScreen() {
  const t = useWords(words)
  const go = useNavigate()
  const [search] = useSearchParams()
  return (
    <QuarantinePage
      credential={search.get('credential')}
      crumb={<Link to="/records">{t('crumb')}</Link>}
      onOpen={(id) => void go(`/records/quarantine/${id}`)}
    />
  )
}
