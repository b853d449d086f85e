// Tests of this run, the questions that stand out, and the knowledge points below the line.
import { useSearchParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { TestResultsPage } from '../../../track/page/TestResultsPage.tsx'
import { RaiseFindingButton } from '../cross-stage/RaiseFindingButton.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function TestResultsScreen() {
  const { run } = useCurrentRun()
  const [search] = useSearchParams()
  return (
    <TestResultsPage
      run={run.id}
      crumb={<RunBreadcrumb run={run.id} />}
      picked={search.get('point')}
      actOn={(point) => <RaiseFindingButton run={run.id} point={point} />}
    />
  )
}
