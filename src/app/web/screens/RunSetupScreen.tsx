// How this run is set up; the roster sheet is brought in from here as well.
import { useNavigate, useSearchParams } from 'react-router'
import { UploadFile } from '../../../intake/page/public.ts'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { RunSetupPage } from '../../../programme/page/RunSetupPage.tsx'
import { useWords } from '../../../ui/public.ts'
import { useCurrentRun } from '../current-run.tsx'
import { words } from '../words.ts'

export default function RunSetupScreen() {
  const { run } = useCurrentRun()
  const t = useWords(words)
  const go = useNavigate()
  const [search] = useSearchParams()
  return (
    <RunSetupPage
      run={run.id}
      crumb={<RunBreadcrumb run={run.id} />}
      rosterImport={
        <UploadFile
          key={search.toString()}
          kind="plain"
          opened={search.get('send') === 'roster-sheet'}
          label={t('roster-import')}
          fixed={{ source: 'roster-sheet', run: run.id }}
          onSent={(id) => void go(`/sources/${id}`)}
        />
      }
    />
  )
}
