// One system that sends, under the learning records.
import { Link, useParams } from 'react-router'
import { SenderPage } from '../../../lrs/page/SenderPage.tsx'
import { words } from '../../../lrs/words.ts'
import { useWords } from '../../../ui/public.ts'

export default function LrsSenderScreen() {
  const t = useWords(words)
  const { credential } = useParams()
  return <SenderPage key={credential} id={credential!} crumb={<Link to="/records">{t('crumb')}</Link>} />
}
