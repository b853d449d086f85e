// 我要反馈, for learners of the run.
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { ReportIssuePage } from '../../../respond/page/ReportIssuePage.tsx'
import { useSearchParams } from 'react-router'
import { useNow, useTimeZone } from '../../../ui/public.ts'
import { useCurrentRun } from '../current-run.tsx'

export default function ReportIssueScreen() {
  const { run, modules } = useCurrentRun()
  const today = useNow(3600).toLocaleDateString('sv-SE', { timeZone: useTimeZone() })
  const [asked] = useSearchParams()
  const module = modules.find((m) => m.id === asked.get('module'))?.id ?? null
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
