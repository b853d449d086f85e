// Findings, changes and the door of a run.
import { ImprovePage } from '../../../improve/page/ImprovePage.tsx'
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { useCurrentRun } from '../run-here.tsx'

export default function ImproveScreen() {
  const { run, modules } = useCurrentRun()
  return <ImprovePage run={run} crumb={<RunBreadcrumb run={run.id} />} modules={modules} />
}
