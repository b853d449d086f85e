// From learning to behaviour to result, goal by goal.
import { GoalEvidenceChainPage } from '../../../evaluate/page/evidence-chain/GoalEvidenceChainPage.tsx'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function GoalEvidenceChainScreen() {
  const { run } = useCurrentRun()
  return <GoalEvidenceChainPage run={run.id} crumb={<RunBreadcrumb run={run.id} />} />
}
