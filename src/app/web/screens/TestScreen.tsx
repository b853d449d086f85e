// One test of this run, question by question.
import { useParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { TestPage } from '../../../track/page/TestPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function TestScreen() {
  const { run } = useRunHere()
  const { test } = useParams()
  return <TestPage key={test} run={run.id} test={test!} crumb={<RunCrumb run={run.id} />} />
}
