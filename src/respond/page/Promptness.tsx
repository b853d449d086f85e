// How promptly reports were answered: share in time, median, and every broken promise with its cause.
import {
  DescriptionList,
  FirstOf,
  StatusMark,
  numberText,
  Panel,
  useDateText,
  useLang,
  useWords,
} from '../../ui/public.ts'
import type { z } from 'zod'
import type { breachShape, promptnessShape } from '../read/contract.ts'
import { words } from '../words.ts'

type Breach = z.infer<typeof breachShape>

export function Promptness({
  of,
  breaches,
  onOpen,
}: {
  of: z.infer<typeof promptnessShape>
  breaches: Breach[]
  onOpen: (issue: string) => void
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const hours = of.medianHours
  const median =
    hours === null
      ? '—'
      : hours < 1
        ? t('time.minutes', { minutes: Math.round(hours * 60) })
        : t('time.hours-minutes', { hours: Math.floor(hours), minutes: Math.round((hours % 1) * 60) })
  return (
    <Panel title={t('inbox.promptness')} padded>
      {of.n === 0 ? (
        <p className="muted">{t('inbox.no-answers')}</p>
      ) : (
        <DescriptionList
          facts={[
            [
              t('inbox.share'),
              <>
                <StatusMark colour={of.share! >= 0.9 ? 'good' : 'watch'}>
                  <b>{numberText(of.share!, { share: true, digits: 0 }, lang)}</b>
                </StatusMark>{' '}
                <span className="small">{t('inbox.share-of', { inTime: of.inTime, n: of.n })}</span>
              </>,
            ],
            [t('inbox.median'), median],
            [
              t('inbox.breaches'),
              breaches.length === 0 ? (
                t('inbox.breaches-n', { n: 0 })
              ) : (
                <ul key="breaches" style={{ margin: 0, paddingLeft: 18 }}>
                  <FirstOf rows={breaches} inList>
                    {(b) => (
                      <li key={b.issue + b.dueAt}>
                        <button
                          type="button"
                          className="link"
                          style={{ textAlign: 'left' }}
                          onClick={() => onOpen(b.issue)}
                        >
                          {b.text}
                        </button>{' '}
                        <span className="small">
                          {date(b.dueAt, 'date')} · {t(`inbox.cause.${b.cause}`, { owner: b.owner ?? '' })}
                        </span>
                      </li>
                    )}
                  </FirstOf>
                </ul>
              ),
            ],
          ]}
        />
      )}
    </Panel>
  )
}
