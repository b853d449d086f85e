// From learning to behaviour to result, goal by goal.
import { ChainPage } from '../../../evaluate/page/chain/ChainPage.tsx'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { useRunHere } from '../run-here.tsx'

export default function ChainScreen() {
  const { run } = useRunHere()
  return <ChainPage run={run.id} crumb={<RunCrumb run={run.id} />} />
}
