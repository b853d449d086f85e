// One test of this run, question by question.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { ItemAnalysisPage } from '../../../track/page/ItemAnalysisPage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function ItemAnalysisScreen() {
  const { run } = useCurrentRun()
  const { test } = useParams()
  return <ItemAnalysisPage key={test} run={run.id} test={test!} crumb={<RunBreadcrumb run={run.id} />} />
}
