// Findings, changes and the door of a run.
import { ImprovePage } from '../../../improve/page/ImprovePage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function ImproveScreen() {
  const { run, modules } = useRunHere()
  return <ImprovePage run={run} crumb={<RunCrumb run={run.id} />} modules={modules} />
}
