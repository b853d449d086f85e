// Is this run on course? The living plan, what stands out in it, and what each of it rests on.
import type { ReactNode } from 'react'
import {
  QueryBoundary,
  Button,
  Columns,
  Later,
  UpdatedAt,
  Page,
  Stack,
  useApiQuery,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { getSignals } from '../read/signals/contract.ts'
import { getTrack } from '../contract.ts'
import type { Signal } from '../read/signals/contract.ts'
import type { Tracked } from '../contract.ts'
import { words } from '../words.ts'
import { AtRiskLearners } from './AtRiskLearners.tsx'
import { IndicatorStatusTable } from './IndicatorStatusTable.tsx'
import { RuleThresholds } from './RuleThresholds.tsx'
import { SignalList } from './SignalList.tsx'
import { StudyTimePanel } from './StudyTimePanel.tsx'
import { WeakModules } from './WeakModules.tsx'

export interface TrackPageProps {
  run: string
  crumb: ReactNode
  picked?: string | null
  actOn?: ((signal: Signal) => ReactNode) | undefined
  /** Where dates and modules are changed, for whoever may change them. */
  setup?: string | undefined
}

export function TrackPage({ run, crumb, picked, actOn, setup }: TrackPageProps) {
  const t = useWords(words)
  const asked = useApiQuery(getTrack, { params: { run } }, { everySeconds: 5 })
  const signals = useApiQuery(getSignals, { params: { run }, query: {} }).data
  const weak =
    signals?.signals
      .filter(({ kind, ending }) => kind === 'weak-module' && ending === null)
      .map(({ moduleNumber }) => moduleNumber ?? 0) ?? []
  const answer = useAnswer()
  return (
    <QueryBoundary of={asked}>
      {({ rows, plan, outside, fresh }) => (
        <Page
          crumb={crumb}
          fresh={fresh.at ? <UpdatedAt at={fresh.at} /> : undefined}
          title={answer(rows, weak, { ...fresh, outside })}
          rests={outside > 0 && t('rests.outside')}
          acts={
            fresh.reach !== 'together' && (
              <>
                {outside > 0 && setup && (
                  <>
                    <Button kind="main" href={setup}>
                      {t('outside.mend')}
                    </Button>{' '}
                  </>
                )}
                <Button href={`/runs/${run}/tests`}>{t('tests.see')}</Button>{' '}
                <Button href={`/runs/${run}/board`}>{t('board.see')}</Button>{' '}
                <Button href={`/runs/${run}/study-time`}>{t('time.see')}</Button>
              </>
            )
          }
        >
          <Stack>
            {fresh.reach === 'staff' ? (
              <>
                <Columns>
                  <IndicatorStatusTable
                    run={run}
                    rows={rows}
                    minutes={plan.minutes}
                    mayChange={plan.mayChange}
                    mayRemind={signals?.mayAct ?? false}
                  />
                  <SignalList run={run} picked={picked ?? null} {...(actOn ? { actOn } : {})} />
                </Columns>
                <Later>
                  <WeakModules run={run} />
                </Later>
                <Later after={2}>
                  <AtRiskLearners run={run} mayAct={signals?.mayAct ?? false} />
                  {signals?.mayAct && <RuleThresholds run={run} />}
                </Later>
              </>
            ) : (
              <>
                <IndicatorStatusTable
                  run={run}
                  rows={rows}
                  minutes={plan.minutes}
                  mayChange={plan.mayChange}
                  mayRemind={false}
                  own={fresh.reach === 'own'}
                />
                {fresh.reach === 'together' && <WeakModules run={run} />}
              </>
            )}
            <Later after={3}>
              <StudyTimePanel run={run} byLearner={fresh.reach !== 'together'} />
            </Later>
          </Stack>
        </Page>
      )}
    </QueryBoundary>
  )
}

/** The first sentence: what stands out, worst first; that all is well is said too. */
function useAnswer() {
  const t = useWords(words)
  const punctuation = usePunctuation()
  return (rows: Tracked[], weak: number[], fresh: { reach: string; learners: number; outside: number }) => {
    const seen = rows.filter(({ now }) => now !== null)
    const missing = rows.filter((row) => row.missing !== null && row.least === null).length
    const below = seen.filter(({ colour, missing: gap }) => colour === 'watch' && !gap?.since).length
    const good = seen.filter(({ colour, missing: gap }) => colour === 'good' && !gap?.since).length
    if (seen.length === 0)
      return fresh.outside > 0
        ? t(fresh.outside === 1 ? 'title.outside-1' : 'title.outside', { n: fresh.outside })
        : t('title.nothing')
    const parts = [
      ...(weak.length > 0
        ? [t('title.weak', { n: weak.length, numbers: punctuation.list(weak.toSorted((a, b) => a - b)) })]
        : []),
      ...(below > 0 ? [t('title.below', { n: below })] : []),
      ...(missing > 0 ? [t('title.missing', { n: missing })] : []),
    ]
    const rest =
      parts.length === 0
        ? t('title.calm', { seen: seen.length })
        : [...parts, ...(good > 0 ? [t('title.good', { n: good })] : [])].join(t('title.join')) + t('title.end')
    return fresh.reach === 'own' && fresh.learners > 1 ? t('title.team', { n: fresh.learners, rest }) : rest
  }
}
