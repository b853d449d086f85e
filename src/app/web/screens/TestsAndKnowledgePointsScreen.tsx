// Tests of this run, the questions that stand out, and the knowledge points below the line.
import { useSearchParams } from 'react-router'
import { TestsAndKnowledgePointsPage } from '../../../track/page/TestsAndKnowledgePointsPage.tsx'
import { words } from '../../../track/words.ts'
import { useWords } from '../../../ui/public.ts'
import { CrumbBack } from '../CrumbBack.tsx'
import { RaiseKnowledgePointFindingButton } from '../cross-stage/RaiseKnowledgePointFindingButton.tsx'
import { useCurrentRun } from '../current-run.tsx'

export default function TestsAndKnowledgePointsScreen() {
  const t = useWords(words)
  const { run, standing } = useCurrentRun()
  const decides = ['lead', 'assistant'].some((role) => standing.roles.includes(role))
  const [search] = useSearchParams()
  return (
    <TestsAndKnowledgePointsPage
      run={run.id}
      crumb={<CrumbBack ways={[{ to: `/runs/${run.id}/track`, label: t('plan.title') }]} />}
      picked={search.get('point')}
      {...(decides && run.state !== 'closed'
        ? { actOn: (point) => <RaiseKnowledgePointFindingButton run={run.id} point={point} /> }
        : {})}
    />
  )
}
