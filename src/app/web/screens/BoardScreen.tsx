// Who stands where in which module of this run.
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { BoardPage } from '../../../track/page/BoardPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function BoardScreen() {
  const { run } = useRunHere()
  return <BoardPage run={run.id} crumb={<RunCrumb run={run.id} />} />
}
