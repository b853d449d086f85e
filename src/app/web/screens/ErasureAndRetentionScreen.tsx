// Who is erased and how long statements are kept; under the data sources, for administrators.
import { Link } from 'react-router'
import { ErasureAndRetentionPage } from '../../../intake/page/ErasureAndRetentionPage.tsx'
import { words } from '../../../intake/words.ts'
import { useWords } from '../../../ui/public.ts'

export default function ErasureAndRetentionScreen() {
  const t = useWords(words)
  return (
    <ErasureAndRetentionPage
      crumb={
        <>
          <Link to="/sources">{t('crumb')}</Link> / <Link to="/sources/xapi">{t('xapi.crumb')}</Link>
        </>
      }
    />
  )
}
