// Tests of this run, the questions that stand out, and the knowledge points below the line.
import { useSearchParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { TestsPage } from '../../../track/page/TestsPage.tsx'
import { RaisePoint } from '../joined/RaisePoint.tsx'
import { useRunHere } from '../run-here.tsx'

export default function TestsScreen() {
  const { run } = useRunHere()
  const [search] = useSearchParams()
  return (
    <TestsPage
      run={run.id}
      crumb={<RunCrumb run={run.id} />}
      picked={search.get('point')}
      actOn={(point) => <RaisePoint run={run.id} point={point} />}
    />
  )
}
