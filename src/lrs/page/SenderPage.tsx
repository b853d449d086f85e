// One sender: whether it sends, what it sent by day and hour, what went wrong, and what can be done about its key.
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import {
  QueryBoundary,
  BarChart,
  Chip,
  RadioField,
  Columns,
  DescriptionList,
  UpdatedAt,
  MissingData,
  Page,
  Panel,
  Stack,
  useApiQuery,
  useDateText,
  useSay,
  useWords,
  useTimeZone,
} from '../../ui/public.ts'
import type { Sender } from '../contract.ts'
import { getTraffic } from '../contract.ts'
import { maySend } from '../rules/credential-scopes.ts'
import { words } from '../words.ts'
import { SenderSetupSteps } from './SenderSetupSteps.tsx'
import { ChangeCredentialButtons } from './ChangeCredentialButtons.tsx'
import { stateColour } from './SendersPage.tsx'

type Answer = z.infer<typeof getTraffic.answer>

export function SenderPage({ id, crumb }: { id: string; crumb: ReactNode }) {
  const t = useWords(words)
  const date = useDateText()
  const asked = useApiQuery(getTraffic, { params: { credential: id } }, { everySeconds: 30 })
  const title = (s: Sender) => {
    const key = s.state === 'well' && !maySend(s.scopes) ? 'reading' : s.state
    return t(`sender.${key}`, {
      name: s.name,
      n: (key === 'reading' ? s.week.requests : s.week.statements).toLocaleString(),
      refused: s.day.refused,
      day: date(s.revokedAt ?? s.since ?? s.at, 'date'),
    })
  }
  return (
    <QueryBoundary of={asked}>
      {(answer) => {
        const s = answer.sender
        return (
          <Page
            crumb={crumb}
            fresh={<UpdatedAt at={answer.at} />}
            title={title(s)}
            rests={s.state === 'revoked' ? undefined : t('sender.rests', { hours: Math.round(s.patienceHours) })}
            acts={answer.mayAdminister && s.state !== 'revoked' && <ChangeCredentialButtons sender={s} />}
          >
            <Columns>
              <Stack>
                <Panel title={t('traffic')} padded>
                  <Traffic answer={answer} />
                </Panel>
                {answer.mayAdminister && s.state !== 'revoked' && (
                  <Panel title={t('connect')} padded>
                    <SenderSetupSteps user={s.key} />
                  </Panel>
                )}
              </Stack>
              <Panel
                title={t('about')}
                padded
                aside={<Chip colour={stateColour[s.state]}>{t(`state.${s.state}`)}</Chip>}
              >
                <About s={s} mayAdminister={answer.mayAdminister} />
              </Panel>
            </Columns>
          </Page>
        )
      }}
    </QueryBoundary>
  )
}

function Traffic({ answer }: { answer: Answer }) {
  const t = useWords(words)
  const date = useDateText()
  const zone = useTimeZone()
  const [by, setBy] = useState<'day' | 'hour'>('day')
  const hourOf = (at: string) =>
    `${date(at, 'short')} ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at))}:00`
  const rows =
    by === 'day'
      ? answer.days.map((d) => ({ x: date(d.day, 'short'), ...d }))
      : answer.hours.map((h) => ({ x: hourOf(h.hour), ...h }))
  const none = rows.every((r) => r.requests === null)
  return (
    <Stack>
      <RadioField
        label={t('span')}
        buttons
        value={by}
        onChange={setBy}
        options={[
          { value: 'day', label: t('day') },
          { value: 'hour', label: t('hour') },
        ]}
      />
      {none ? (
        <p className="muted">{t(by === 'day' ? 'no-traffic' : 'no-traffic-hours')}</p>
      ) : (
        <BarChart
          title={t(by === 'day' ? 'by-day' : 'by-hour')}
          x={rows.map((r) => r.x)}
          note={t('gap-note')}
          series={[
            { name: t('statements'), values: rows.map((r) => r.statements) },
            { name: t('requests'), values: rows.map((r) => r.requests), ink: 'quiet' },
            { name: t('refused'), values: rows.map((r) => r.refused || null), ink: 'bad' },
          ]}
        />
      )}
    </Stack>
  )
}

function About({ s, mayAdminister }: { s: Sender; mayAdminister: boolean }) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const by = (who: string | null, at: string) =>
    t('about.by', { by: who ?? t('about.operator'), at: date(at, 'moment') })
  const none = <MissingData />
  const kept = t('about.kept-says', { kept: s.kept, waiting: s.waiting })
  const inQuarantine =
    mayAdminister && s.kept > 0 ? <Link to={`/records/quarantine?credential=${s.id}`}>{kept}</Link> : kept
  const facts: [ReactNode, ReactNode][] = [
    [t('last-seen'), s.lastAt ? date(s.lastAt, 'moment') : none],
    [
      t('about.week'),
      s.lastAt
        ? t('about.week-says', {
            requests: s.week.requests.toLocaleString(),
            statements: s.week.statements.toLocaleString(),
            refused: s.week.refused.toLocaleString(),
          })
        : none,
    ],
    [
      t('last-error'),
      s.lastRefusal ? (
        <div key="error">
          {say(s.lastRefusal.why)}
          <span className="small">
            {' '}
            {t('error.at', { place: s.lastRefusal.place, status: s.lastRefusal.status })} ·{' '}
            {date(s.lastRefusal.at, 'moment')}
          </span>
        </div>
      ) : (
        t('no-error')
      ),
    ],
    [t('about.kept'), inQuarantine],
    [t('about.key'), <code key="key">{s.key}</code>],
    [
      t('about.scopes'),
      s.scopes.map((scope) => (
        <div key={scope}>
          <code>{scope}</code>
          <span className="small"> {t(`scope.${scope}` as keyof typeof words)}</span>
        </div>
      )),
    ],
    [
      t('about.secret'),
      <div key="secret">
        {t('about.secret-since', { at: date(s.secretAt, 'moment') })}
        {s.oldUntil && (
          <p className="watch">
            <span className="mark" aria-hidden="true" />
            {t('about.old', { at: date(s.oldUntil, 'moment') })}
          </p>
        )}
      </div>,
    ],
    [t('about.made'), by(s.by, s.at)],
    ...(s.revokedAt ? [[t('about.ended'), by(s.revokedBy, s.revokedAt)] as [ReactNode, ReactNode]] : []),
  ]
  return <DescriptionList narrow facts={facts} />
}
