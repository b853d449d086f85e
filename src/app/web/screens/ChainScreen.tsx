// From learning to behaviour to result, goal by goal.
import { EvidenceChainPage } from '../../../evaluate/page/chain/ChainPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { useCurrentRun } from '../run-here.tsx'

export default function EvidenceChainScreen() {
  const { run } = useCurrentRun()
  return <EvidenceChainPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
