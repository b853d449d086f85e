// Tests of this run, the questions that stand out, and the knowledge points below the line.
import { useSearchParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/Crumb.tsx'
import { TestResultsPage } from '../../../track/page/TestsPage.tsx'
import { RaiseFindingButton } from '../joined/RaisePoint.tsx'
import { useCurrentRun } from '../run-here.tsx'

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
