// Somebody leaves: three columns say what ends, what stays and what needs somebody else, before anything is pressed.
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import {
  Button,
  Callout,
  DateField,
  Form,
  QueryBoundary,
  StatusMark,
  useApiMutation,
  useApiQuery,
  useDateText,
  useLang,
  useSay,
  useToast,
  useWords,
} from '../../ui/public.ts'
import { Link } from 'react-router'
import type { Held, PersonView } from '../read/contract.ts'
import { putDeparture } from '../contract.ts'
import { getDeparture } from '../read/contract.ts'
import { PersonField, useColleagues, type PersonChoice } from './PersonField.tsx'
import { personPageWords } from './person-page-words.ts'

type Departure = z.output<typeof getDeparture.answer>

export function LeaveForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const asked = useApiQuery(getDeparture, { params: { person: person.id } })
  return (
    <QueryBoundary of={asked}>
      {(departure) => <Leaving person={person} departure={departure} onDone={onDone} />}
    </QueryBoundary>
  )
}

const mostNames = 6

function Leaving({ person, departure, onDone }: { person: PersonView; departure: Departure; onDone: () => void }) {
  const t = useWords(personPageWords)
  const say = useSay()
  const { lang } = useLang()
  const toast = useToast()
  const date = useDateText()
  const [lastDay, setDay] = useState(person.lastDay ?? person.today)
  const [successor, choose] = useState<PersonChoice | null>(departure.suggested)
  const { reports, refusal } = departure
  const send = useApiMutation(putDeparture, {
    then: ({ left }) => {
      toast(t(left ? 'leave.done' : 'leave.planned', { name: person.name, day: date(lastDay, 'date') }))
      onDone()
    },
  })
  if (refusal) return <Callout kind="watch">{say(refusal)}</Callout>
  const names =
    reports
      .slice(0, mostNames)
      .map((r) => r.name)

      .join(lang === 'zh' ? '、' : ', ') + (reports.length > mostNames ? '…' : '')
  return (
    <Form
      send={t(send.isPending ? 'leave.going' : 'leave.go')}
      busy={send.isPending}
      error={send.error}
      held={!lastDay}
      acts={<Button onClick={onDone}>{t('leave.no')}</Button>}
      onSend={() =>
        send.mutate({
          params: { person: person.id },
          body: { lastDay, successor: reports.length > 0 ? (successor?.id ?? null) : null },
        })
      }
    >
      <div className="departure-columns">
        <Column title={<StatusMark colour="bad">{t('leave.ends')}</StatusMark>} lines={departure.ends} />
        <Column title={<StatusMark colour="good">{t('leave.stays')}</StatusMark>} lines={departure.stays} />
        <Column title={<StatusMark colour="watch">{t('leave.passes')}</StatusMark>} lines={departure.passes}>
          {reports.length > 0 && <li>{t('leave.reports', { n: reports.length, names })}</li>}
          {departure.passes.length === 0 && reports.length === 0 && <li>{t('leave.nothing-passes')}</li>}
        </Column>
      </div>
      {reports.length > 0 && (
        <PersonField
          label={t('leave.successor')}
          optional
          help={t('leave.successor-help')}
          value={successor}
          onChange={choose}
          useSearch={useColleagues}
          without={[person.id]}
        />
      )}
      <DateField label={t('leave.last')} help={t('leave.last-help')} value={lastDay} onChange={setDay} />
      <p className="small">{t('leave.again')}</p>
    </Form>
  )
}

function Column({ title, lines, children }: { title: ReactNode; lines: Held[]; children?: ReactNode }) {
  const t = useWords(personPageWords)
  const say = useSay()
  return (
    <div>
      <b>{title}</b>
      <ul>
        {children}
        {lines.map((l, i) => (
          <li key={i}>
            {l.n > 1 ? t('leave.count', { what: say(l.what), n: l.n }) : say(l.what)}
            {l.how && (
              <p className="small">
                {say(l.how)} {l.href && <Link to={l.href}>{t('leave.go-to')}</Link>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
