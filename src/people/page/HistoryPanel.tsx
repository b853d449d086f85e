// Since when somebody has which unit, position and superiors; the dotted lines are added and ended here.
import { useState, type ReactNode } from 'react'
import {
  Button,
  ConfirmButton,
  DateField,
  Drawer,
  Form,
  Panel,
  useApiMutation,
  useDateText,
  useDaySpanText,
  useErrorToast,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { PersonView } from '../read/contract.ts'
import { deleteDottedLine, postDottedLine } from '../contract.ts'
import { PersonField, useColleagues, type PersonChoice } from './PersonField.tsx'
import { personPageWords } from './person-page-words.ts'

interface Span {
  since: string | null
  until: string | null
}

/** 2025-07-01 起; 2023-01-23 – 2025-06-30; 有记录以来. */
export function useSpanText(): (span: Span) => string {
  const t = useWords(personPageWords)
  const date = useDateText()
  const span = useDaySpanText()
  return ({ since, until }) => {
    if (since && until) return span(since, until)
    const [from, to] = [since && date(since, 'date'), until && date(until, 'date')]
    return from ? t('since', { since: from }) : to ? t('until', { until: to }) : t('always')
  }
}

export function HistoryPanel({ person }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const [adding, add] = useState(false)
  const { placements, solid, dotted, today } = person
  const place = (p: PersonView['placements'][number]) => [p.unit, p.position].filter(Boolean).join(' · ') || t('none')
  return (
    <Panel
      title={t('history.title')}
      acts={person.mayChange && person.state !== 'left' && <Button onClick={() => add(true)}>{t('dotted.add')}</Button>}
    >
      <Spans title={t('history.places')} of={placements.map((p) => ({ ...p, what: place(p) }))} today={today} />
      <Spans title={t('history.solid')} of={solid.map((l) => ({ ...l, what: l.superior.name }))} today={today} />
      {dotted.length > 0 && (
        <Spans
          title={t('history.dotted')}
          of={dotted.map((l) => ({ ...l, what: l.superior.name }))}
          today={today}
          act={(i) => person.mayChange && <EndDotted person={person.id} line={dotted[i]!} />}
        />
      )}
      <Drawer open={adding} onClose={() => add(false)} title={t('dotted.add')}>
        {adding && <DottedForm person={person} onDone={() => add(false)} />}
      </Drawer>
    </Panel>
  )
}

interface SpansProps {
  title: string
  of: (Span & { what: string })[]
  today: string
  act?: (at: number) => ReactNode
}

function Spans({ title, of, today, act }: SpansProps) {
  const t = useWords(personPageWords)
  const span = useSpanText()
  return (
    <div className="person-spans">
      <b className="small">{title}</b>
      {of.length === 0 && <span className="muted">{t('history.none')}</span>}
      {of.map((s, i) => {
        const past = s.until !== null && s.until < today
        return (
          <div key={i} className={past ? 'row past' : 'row'}>
            <span>
              {s.what} <span className="small">{span(s)}</span>
            </span>
            {!past && act?.(i)}
          </div>
        )
      })}
    </div>
  )
}

function DottedForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const [superior, choose] = useState<PersonChoice | null>(null)
  const [since, setSince] = useState(person.today)
  const [until, setUntil] = useState('')
  const send = useApiMutation(postDottedLine, {
    then: () => {
      toast(t('saved'))
      onDone()
    },
  })
  return (
    <Form
      send={t('dotted.add')}
      busy={send.isPending}
      error={send.error}
      held={!superior || !since}
      onSend={() =>
        send.mutate({ params: { person: person.id }, body: { superior: superior!.id, since, until: until || null } })
      }
    >
      <PersonField
        label={t('dotted.who')}
        help={t('dotted.help')}
        value={superior}
        onChange={choose}
        useSearch={useColleagues}
        without={[person.id]}
      />
      <DateField label={t('dotted.since')} value={since} onChange={setSince} />
      <DateField label={t('dotted.until')} optional help={t('dotted.until-help')} value={until} onChange={setUntil} />
    </Form>
  )
}

function EndDotted({ person, line }: { person: string; line: PersonView['dotted'][number] }) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteDottedLine, { then: () => toast(t('saved')) })
  const { superior, since } = line
  return (
    <ConfirmButton
      title={t('dotted.end-sure', { name: superior.name })}
      yes={t('dotted.end')}
      button={t('dotted.end')}
      danger
      onYes={() =>
        send
          .mutateAsync({ params: { person, superior: superior.id }, query: { since: since ?? '1970-01-01' } })
          .catch((error: Error) => failed(error))
      }
    >
      <p>{t('dotted.end-what', { name: superior.name })}</p>
    </ConfirmButton>
  )
}
