// Findings, changes and the door of a run.
import { ImprovePage } from '../../../improve/page/ImprovePage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function ImproveScreen() {
  const { run, modules } = useCurrentRun()
  return <ImprovePage run={run} crumb={<RunBreadcrumb run={run.id} />} modules={modules} />
}
