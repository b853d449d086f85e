// 我要反馈, for learners of the run.
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { ReportPage } from '../../../respond/page/ReportPage.tsx'
import { useNow, useZone } from '../../../ui/public.ts'
import { useRunHere } from '../run-here.tsx'

export default function ReportScreen() {
  const { run, modules } = useRunHere()
  const today = useNow(3600).toLocaleDateString('sv-SE', { timeZone: useZone() })
  return <ReportPage run={run.id} crumb={<RunCrumb run={run.id} />} modules={modules} today={today} />
}
