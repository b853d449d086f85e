// 我要反馈, for learners of the run.
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { ReportPage } from '../../../respond/page/ReportPage.tsx'
import { useSearchParams } from 'react-router'
import { useNow, useZone } from '../../../ui/public.ts'
import { useRunHere } from '../run-here.tsx'

export default function ReportScreen() {
  const { run, modules } = useRunHere()
  const today = useNow(3600).toLocaleDateString('sv-SE', { timeZone: useZone() })
  const [asked] = useSearchParams()
  const module = modules.find((m) => m.id === asked.get('module'))?.id ?? null
  return <ReportPage run={run.id} crumb={<RunCrumb run={run.id} />} modules={modules} today={today} module={module} />
}
