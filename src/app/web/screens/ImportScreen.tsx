// One import, under the data sources.
import { Link, useNavigate, useParams } from 'react-router'
import { ImportPage } from '../../../intake/page/ImportPage.tsx'
import { words } from '../../../intake/words.ts'
import { useWords } from '../../../ui/public.ts'
import { NextFirstStep } from '../first-steps/NextFirstStep.tsx'

export default function ImportScreen() {
  const go = useNavigate()
  const t = useWords(words)
  const { import: id } = useParams()
  return (
    <ImportPage
      key={id}
      id={id!}
      crumb={<Link to="/sources">{t('crumb')}</Link>}
      next={<NextFirstStep />}
      onOpen={(next) => void go(`/sources/${next}`)}
    />
  )
}
