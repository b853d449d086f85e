// Signals about modules and indicators: what, why, since when; acted on, or dismissed with a reason.
import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ActionItemCard,
  QueryBoundary,
  Button,
  Chip,
  EmptyState,
  DataTable,
  Panel,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
} from '../../ui/public.ts'
import { getSignals } from '../read/signals/contract.ts'
import type { Signal } from '../read/signals/contract.ts'
import { words } from '../words.ts'
import { EndSignalForm } from './EndSignalForm.tsx'

/** `actOn` adds what a later stage can do with a signal, such as making it an issue. `picked` is shown marked. */
export function SignalList({
  run,
  picked,
  actOn,
}: {
  run: string
  picked?: string | null
  actOn?: (signal: Signal) => ReactNode
}) {
  const t = useWords(words)
  const say = useSay()
  const day = useDateText()
  const [ending, end] = useState<{ signal: Signal; how: 'acted' | 'dismissed' } | null>(null)
  const asked = useApiQuery(getSignals, { params: { run }, query: {} }, { everySeconds: 10 })
  return (
    <QueryBoundary of={asked} lines={3}>
      {({ signals, mayAct }) => {
        const open = signals.filter(({ ending, kind }) => ending === null && kind !== 'off-course')
        const ended = signals.filter(({ ending }) => ending !== null)
        return (
          <Panel title={t('signals.title')} aside={t('signals.aside', { open: open.length })} id="signals">
            {open.length === 0 && <EmptyState>{t('signals.none')}</EmptyState>}
            {open.map((signal) => (
              <ActionItemCard
                key={signal.id}
                title={say(signal.title)}
                due={
                  <Chip {...(signal.id === picked ? { colour: 'accent' as const } : {})}>
                    {t('signals.raised', { when: day(signal.raisedAt, 'ago') })}
                  </Chip>
                }
                acts={
                  mayAct && (
                    <>
                      {actOn?.(signal)}
                      <Button
                        kind="quiet"
                        onClick={() => end({ signal, how: 'acted' })}
                        label={`${say(signal.title)} ${t('signals.act')}`}
                      >
                        {t('signals.act')}
                      </Button>
                      <Button
                        kind="quiet"
                        onClick={() => end({ signal, how: 'dismissed' })}
                        label={`${say(signal.title)} ${t('signals.dismiss')}`}
                      >
                        {t('signals.dismiss')}
                      </Button>
                    </>
                  )
                }
              >
                {say(signal.says)}
              </ActionItemCard>
            ))}
            {ended.length > 0 && <Ended signals={ended} />}
            {ending && (
              <EndSignalForm
                run={run}
                signal={ending.signal.id}
                title={say(ending.signal.title)}
                how={ending.how}
                onClose={() => end(null)}
              />
            )}
          </Panel>
        )
      }}
    </QueryBoundary>
  )
}

type Say = ReturnType<typeof useWords<typeof words>>

/** How it ended, and by what or why. */
function endedText({ how, did, reason }: NonNullable<Signal['ending']>, t: Say): string {
  const more = did ? t(`signals.did.${did}`) : reason ? t(`signals.reason.${reason}`) : null
  return more === null ? t(`signals.how.${how}`) : `${t(`signals.how.${how}`)} · ${more}`
}

function Ended({ signals }: { signals: Signal[] }) {
  const t = useWords(words)
  const say = useSay()
  const day = useDateText()
  return (
    <details className="sheet-note">
      <summary className="small">{t('signals.ended', { n: signals.length })}</summary>
      <DataTable
        caption={t('signals.ended', { n: signals.length })}
        rows={signals}
        keyOf={(s) => s.id}
        columns={[
          { key: 'title', title: t('signals.title'), show: (s) => say(s.title) },
          { key: 'how', title: t('weak.verdict'), show: (s) => endedText(s.ending!, t) },
          { key: 'because', title: t('signals.because'), show: (s) => say(s.ending!.because) },
          {
            key: 'when',
            title: '',
            muted: true,
            show: (s) => `${s.ending!.by ?? t('edit.system')} · ${day(s.ending!.at, 'moment')}`,
          },
        ]}
      />
    </details>
  )
}
