// From learning to behaviour to result, goal by goal.
import { EvidenceChainPage } from '../../../evaluate/page/evidence-chain/EvidenceChainPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function EvidenceChainScreen() {
  const { run } = useCurrentRun()
  return <EvidenceChainPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
