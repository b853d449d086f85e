// One indicator of this run over its cycles.
import { useParams } from 'react-router'
import { RunBreadcrumb } from '../../../programme/page/RunBreadcrumb.tsx'
import { IndicatorPage } from '../../../track/page/IndicatorPage.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function IndicatorScreen() {
  const { run } = useCurrentRun()
  const { indicator } = useParams()
  return <IndicatorPage key={indicator} run={run.id} indicator={indicator!} crumb={<RunBreadcrumb run={run.id} />} />
}
