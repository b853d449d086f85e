// One indicator of this run over its cycles.
import { useParams } from 'react-router'
import { IndicatorPage } from '../../../track/page/IndicatorPage.tsx'
import { words } from '../../../track/words.ts'
import { useWords } from '../../../ui/public.ts'
import { CrumbBack } from '../CrumbBack.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function IndicatorScreen() {
  const t = useWords(words)
  const { run } = useCurrentRun()
  const { indicator } = useParams()
  const crumb = <CrumbBack ways={[{ to: `/runs/${run.id}/track`, label: t('plan.title') }]} />
  return <IndicatorPage key={indicator} run={run.id} indicator={indicator!} crumb={crumb} />
}
