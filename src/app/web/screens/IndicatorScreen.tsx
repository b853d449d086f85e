// One indicator of this run over its cycles.
import { useParams } from 'react-router'
import { RunCrumb } from '../../../programme/page/Crumb.tsx'
import { IndicatorPage } from '../../../track/page/IndicatorPage.tsx'
import { useRunHere } from '../run-here.tsx'

export default function IndicatorScreen() {
  const { run } = useRunHere()
  const { indicator } = useParams()
  return <IndicatorPage key={indicator} run={run.id} indicator={indicator!} crumb={<RunCrumb run={run.id} />} />
}
