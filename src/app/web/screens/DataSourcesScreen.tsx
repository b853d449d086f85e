// Where the data comes from; opening an import leads to its page. `?send=SOURCE&run=RUN` asks for a sheet at once.
import { useNavigate, useSearchParams } from 'react-router'
import { DataSourcesPage } from '../../../intake/page/DataSourcesPage.tsx'
import { Button, useWords } from '../../../ui/public.ts'
import { words } from '../first-steps/words.ts'
import { keepsCompany, useMe } from '../session.tsx'

export default function DataSourcesScreen() {
  const go = useNavigate()
  const t = useWords(words)
  const me = useMe()
  const [search] = useSearchParams()
  const source = search.get('send')
  return (
    <DataSourcesPage
      key={search.toString()}
      settles={keepsCompany(me)}
      onOpen={(id) => void go(`/sources/${id}`)}
      asked={source ? { source, run: search.get('run') || null } : null}
      createTraining={
        me.duties.includes('training') && <Button href="/runs?create=training">{t('nothing-create')}</Button>
      }
    />
  )
}
