// The road of one thing: which states it went through, who moved it and when, and where it stands or stopped.
import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { DateTime } from '../text/DateTime.tsx'
import { words } from '../words.ts'

export interface StatusStep {
  title: ReactNode
  state: 'done' | 'now' | 'next' | 'stopped'
  who?: string | null
  at?: string | Date | null
  /** It is known to the hour only. */
  toTheHour?: boolean
  /** What was said or decided. */
  note?: ReactNode
}

export function StatusSteps({ steps }: { steps: StatusStep[] }) {
  const t = useWords(words)
  return (
    <ol className="steps">
      {steps.map((s, i) => (
        <li key={i} className={s.state} aria-current={s.state === 'now' ? 'step' : undefined}>
          <span className="step-mark" role="img" aria-label={t(`step-${s.state}`)} />
          <div>
            <b>{s.title}</b>
            <span className="small">
              {s.who} {s.who && s.at && '·'} {s.at && <DateTime at={s.at} form={s.toTheHour ? 'hour' : 'moment'} />}
              {!s.who && !s.at && s.state === 'next' && t('not-yet')}
            </span>
            {s.note && <p className="muted">{s.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
