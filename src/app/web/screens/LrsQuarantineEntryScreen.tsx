// One refused body, under the quarantine.
import { Link, useParams } from 'react-router'
import { QuarantineEntryPage } from '../../../lrs/page/QuarantineEntryPage.tsx'
import { words } from '../../../lrs/words.ts'
import { useWords } from '../../../ui/public.ts'

export default function LrsQuarantineEntryScreen() {
  const t = useWords(words)
  const { refusal } = useParams()
  return (
    <QuarantineEntryPage
      key={refusal}
      id={refusal!}
      crumb={
        <>
          <Link to="/records">{t('crumb')}</Link> / <Link to="/records/quarantine">{t('quarantine')}</Link>
        </>
      }
    />
  )
}
