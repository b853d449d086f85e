// 学习 → 行为 → 结果: goal by goal, what there is, and where it is missing.
import {
  QueryBoundary,
  Chip,
  EmptyState,
  Page,
  Panel,
  Stack,
  useApiQuery,
  usePunctuation,
  useWords,
} from '../../../ui/public.ts'
import type { Colour } from '../../../ui/public.ts'
import type { ReactNode } from 'react'
import type { Chain } from '../../read/evidence-chain/contract.ts'
import { getChains } from '../../read/evidence-chain/contract.ts'
import './evidence-chain.css'
import { BehaviourEvidence } from './BehaviourEvidence.tsx'
import { LearningEvidence } from './LearningEvidence.tsx'
import { BusinessResultEvidence } from './BusinessResultEvidence.tsx'
import type { LinkProps } from './LinkStateAndRows.tsx'
import { words } from './words.ts'

const colours: Record<Chain['overall']['state'], Colour> = { whole: 'good', broken: 'watch', hole: 'none' }

export function GoalEvidenceChainPage({ run, crumb }: { run: string; crumb: ReactNode }) {
  const t = useWords(words)
  const asked = useApiQuery(getChains, { params: { run } })
  return (
    <QueryBoundary of={asked} lines={8}>
      {({ chains, mayRows, closed }) => {
        const count = (state: Chain['overall']['state']) => chains.filter((c) => c.overall.state === state).length
        const counts = { all: chains.length, whole: count('whole'), broken: count('broken'), hole: count('hole') }
        const title =
          chains.length === 0
            ? t('title.none')
            : counts.whole === counts.all
              ? t('title.whole', counts)
              : t('title.mixed', counts)
        return (
          <Page
            crumb={
              <>
                {crumb} · {t('crumb')}
              </>
            }
            title={title}
            rests={t('rests')}
          >
            {chains.length === 0 ? (
              <EmptyState>{t('title.none')}</EmptyState>
            ) : (
              <Stack>
                {chains.map((c) => (
                  <OneChain key={c.goal.id} run={run} chain={c} mayRows={mayRows} closed={closed} />
                ))}
              </Stack>
            )}
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function OneChain({ run, chain, mayRows, closed }: LinkProps) {
  const t = useWords(words)
  const say = useOverall()
  const punctuation = usePunctuation()
  return (
    <Panel
      id={`goal-${chain.goal.id}`}
      title={chain.goal.name}
      acts={<Chip colour={colours[chain.overall.state]}>{t(`chip.${chain.overall.state}`)}</Chip>}
    >
      <p className="chain-say">{say(chain)}</p>
      {chain.notMeasured && (
        <p className="chain-say">
          {t('not-measured', { because: chain.notMeasured.because, by: punctuation.list(chain.notMeasured.by) })}
        </p>
      )}
      <div className="chain">
        <LearningEvidence run={run} chain={chain} mayRows={mayRows} closed={closed} />
        <BehaviourEvidence run={run} chain={chain} mayRows={mayRows} closed={closed} />
        <BusinessResultEvidence run={run} chain={chain} closed={closed} />
      </div>
    </Panel>
  )
}

/** What may be said of a chain: nothing with a hole, never more than the grade of its report. */
function useOverall() {
  const t = useWords(words)
  return ({ overall, behaviour, result }: Chain): string => {
    if (overall.state === 'hole') return t('hole.at', { link: t(`link.${overall.at!}`) })
    if (overall.at === 'behaviour')
      return t(`broken.behaviour.${behaviour.state as 'unclear' | 'worse' | 'unreliable'}`)
    if (overall.at === 'result') return t(`broken.result.${result.state as 'unclear' | 'worse'}`)
    if (overall.at === 'learning') return t('broken.learning')
    const grade = result.report!.grade
    return t(
      grade === 'A' ? 'whole.caused' : grade === 'B' || grade === 'C' ? 'whole.consistent' : 'whole.coincident',
      { grade },
    )
  }
}
