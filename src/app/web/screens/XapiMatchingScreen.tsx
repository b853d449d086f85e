// Who the actors of statements are, and where their activities belong; under the data sources.
import { Link } from 'react-router'
import { XapiMatchingPage } from '../../../intake/page/XapiMatchingPage.tsx'
import { words } from '../../../intake/words.ts'
import { useWords } from '../../../ui/public.ts'

export default function XapiMatchingScreen() {
  const t = useWords(words)
  return <XapiMatchingPage crumb={<Link to="/sources">{t('crumb')}</Link>} />
}
