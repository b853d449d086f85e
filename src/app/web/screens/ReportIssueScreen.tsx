// 我要反馈, for learners of the run.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { ReportIssuePage } from '../../../respond/page/ReportIssuePage.tsx'
import { useSearchParams } from 'react-router'
import { words } from '../../../respond/words.ts'
import { Button, Page, useNow, useTimeZone, useWords } from '../../../ui/public.ts'
import { useCurrentRun } from '../current-run.tsx'

export default function ReportIssueScreen() {
  const { run, modules } = useCurrentRun()
  const today = useNow(3600).toLocaleDateString('sv-SE', { timeZone: useTimeZone() })
  const [asked] = useSearchParams()
  const module = modules.find((m) => m.id === asked.get('module'))?.id ?? null
  const t = useWords(words)
  if (run.state === 'closed' || run.state === 'preparing')
    return (
      <Page
        crumb={<RunBreadcrumb run={run.id} />}
        title={t(run.state === 'closed' ? 'refused.run-closed' : 'refused.run-not-open')}
      >
        <Button href="/my/feedback">{t('mine.title')}</Button>
      </Page>
    )
  return (
    <ReportIssuePage
      run={run.id}
      crumb={<RunBreadcrumb run={run.id} />}
      modules={modules}
      today={today}
      module={module}
    />
  )
}
