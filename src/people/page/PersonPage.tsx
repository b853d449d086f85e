// One person: what is on record, how they stood on a day that is asked, where rights come from, and every change.
import { useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import {
  Button,
  Columns,
  ConfirmButton,
  DataTable,
  DateField,
  DescriptionList,
  Drawer,
  Modal,
  Page,
  Panel,
  QueryBoundary,
  Stack,
  useApiMutation,
  useApiQuery,
  useDateText,
  useErrorToast,
  useLang,
  useSay,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { Column } from '../../ui/public.ts'
import type { PersonView } from '../read/contract.ts'
import { deleteDeparture } from '../contract.ts'
import { getPerson, getUnits } from '../read/contract.ts'
import { DeputiesPanel } from './DeputiesPanel.tsx'
import { HistoryPanel, useSpanText } from './HistoryPanel.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { MoveForm, ReturnForm } from './MoveForm.tsx'
import type { Company } from './people-shown.ts'
import { PersonForm } from './PersonForm.tsx'
import { personPageWords } from './person-page-words.ts'
import './people.css'

interface Props {
  id: string
  /** The way back to the list, for who may see it. */
  crumb: ReactNode
  /** What later folders show of this person. */
  more?: ReactNode
}

export function PersonPage({ id, crumb, more }: Props) {
  const [search, go] = useSearchParams()
  const on = search.get('on')?.match(/^\d{4}-\d{2}-\d{2}$/)?.[0]
  const ask = (day: string) => go({ on: day }, { replace: true })
  const asked = useApiQuery(getPerson, { params: { person: id }, query: on ? { on } : {} }, { keepLast: true })
  return (
    <QueryBoundary of={asked}>
      {(person) => <Person person={person} crumb={crumb} more={more} onDay={ask} />}
    </QueryBoundary>
  )
}

function Person({
  person,
  crumb,
  more,
  onDay,
}: Omit<Props, 'id'> & { person: PersonView; onDay: (day: string) => void }) {
  const t = useWords(personPageWords)
  return (
    <Page
      crumb={crumb}
      title={useTitle(person)}
      rests={person.isMe && !person.mayChange && t('me-rests')}
      acts={person.mayChange && <Acts person={person} />}
    >
      <Columns>
        <Stack>
          <OnDayPanel person={person} onDay={onDay} />
          <RightsPanel person={person} />
        </Stack>
        <Stack>
          <FactsPanel person={person} />
          <HistoryPanel person={person} />
          <DeputiesPanel person={person} />
          {more}
        </Stack>
      </Columns>
    </Page>
  )
}

function useTitle(p: PersonView): string {
  const t = useWords(personPageWords)
  const date = useDateText()
  const day = (on: string | null) => (on ? date(on, 'date') : '')
  const now = p.placements.find((l) => (l.since ?? '') <= p.today && (l.until === null || l.until >= p.today))
  const place = [now?.unit, now?.position].filter(Boolean).join(' ')
  const { name, state } = p
  const first =
    state === 'present'
      ? place
        ? t('title-present', { name, place })
        : t('title-plain', { name })
      : t(`title-${state}`, { name, day: day(state === 'coming' ? p.enteredOn : p.lastDay) })
  const next = p.deputies.filter((d) => d.absent.id === p.id && d.until >= p.today).at(-1)
  return next
    ? `${first} ${t('title-deputy', { deputy: next.deputy.name, since: day(next.since), until: day(next.until) })}`
    : first
}

type Doing = 'change' | 'move' | 'leave' | 'back'

function Acts({ person }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const [doing, start] = useState<Doing | null>(null)
  const company = useApiQuery(getUnits, {}, { when: doing !== null })
  const done = () => start(null)
  const { state } = person
  const form = (c: Company) => {
    if (doing === 'change') return <PersonForm company={c} person={person} onDone={done} />
    if (doing === 'move') return <MoveForm company={c} person={person} onDone={done} />
    return doing === 'back' && <ReturnForm company={c} person={person} onDone={done} />
  }
  return (
    <>
      <Button onClick={() => start('change')}>{t('change')}</Button>
      {state !== 'left' && state !== 'outside' && <Button onClick={() => start('move')}>{t('move')}</Button>}
      {state === 'leaving' && <CancelDeparture person={person} />}
      {state === 'left' ? (
        <Button kind="main" onClick={() => start('back')}>
          {t('back')}
        </Button>
      ) : (
        <Button onClick={() => start('leave')}>{t('leave')}</Button>
      )}
      <Drawer open={doing !== null && doing !== 'leave'} onClose={done} title={doing ? t(doing) : ''}>
        {doing && doing !== 'leave' && <QueryBoundary of={company}>{form}</QueryBoundary>}
      </Drawer>
      <Modal open={doing === 'leave'} onClose={done} title={t('leave.title', { name: person.name })} wide>
        {doing === 'leave' && <LeaveForm person={person} onDone={done} />}
      </Modal>
    </>
  )
}

function CancelDeparture({ person }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const date = useDateText()
  const send = useApiMutation(deleteDeparture, { then: () => toast(t('cancelled', { name: person.name })) })
  return (
    <ConfirmButton
      title={t('cancel-sure', { name: person.name })}
      yes={t('cancel')}
      no={t('cancel-no')}
      button={t('cancel')}
      onYes={() => send.mutateAsync({ params: { person: person.id } }).catch((error: Error) => failed(error))}
    >
      <p>
        {t('cancel-what', { day: date(person.lastDay ?? person.today, 'date') })}
        {/* Whoever may keep people may appoint a deputy for just those who have reports. */}
        {person.mayDepute && ` ${t('cancel-reports', { name: person.name })}`}
      </p>
    </ConfirmButton>
  )
}

function FactsPanel({ person: p }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const date = useDateText()
  const day = (on: string) => date(on, 'date')
  const facts: [string, ReactNode][] = [
    [t('facts.no'), p.employeeNo ?? t('none')],
    [t('facts.entered'), p.enteredOn ? day(p.enteredOn) : t('none')],
    [t('facts.email'), p.email ?? t('none')],
    [t('facts.phone'), p.phone ?? t('none')],
  ]
  for (const system of ['wecom', 'dingtalk', 'feishu'] as const) {
    const value = p[system]
    if (value) facts.push([t(`facts.${system}`), value])
  }
  const gone = p.departures.map((d) =>
    d.returnedOn
      ? t('departure-back', { lastDay: day(d.lastDay), returnedOn: day(d.returnedOn) })
      : t('departure-gone', { lastDay: day(d.lastDay) }),
  )
  if (gone.length > 0) facts.push([t('facts.departures'), gone.map((g) => <div key={g}>{g}</div>)])
  return (
    <Panel title={t('facts.title')} padded>
      <div className="person-facts">
        <DescriptionList facts={facts} narrow />
      </div>
    </Panel>
  )
}

const mostNames = 12

function OnDayPanel({ person: p, onDay }: { person: PersonView; onDay: (day: string) => void }) {
  const t = useWords(personPageWords)
  const { lang } = useLang()
  const { then } = p
  const names = (of: { name: string }[]) =>
    of.length === 0 ? t('none') : of.map((o) => o.name).join(lang === 'zh' ? '、' : ', ')
  const date = useDateText()
  const acting = (of: { name: string; endedAt: string | null }[]) =>
    names(
      of.map(({ name, endedAt }) => ({
        name: endedAt === null ? name : t('then.ended', { name, at: date(endedAt, 'moment') }),
      })),
    )
  const facts: [string, ReactNode][] = [
    [t('then.state'), t(`there.${then.state}`)],
    [t('then.unit'), then.unit ?? t('none')],
    [t('then.position'), then.position ?? t('none')],
    [t('then.superior'), then.superior?.name ?? t('none')],
    [t('then.dotted'), names(then.dotted)],
    [
      t('then.reports'),
      then.reports.length > mostNames
        ? t('then.reports-n', { n: then.reports.length, names: `${names(then.reports.slice(0, mostNames))}…` })
        : names(then.reports),
    ],
    [t('then.deputies'), acting(then.deputies)],
  ]
  if (then.standsInFor.length > 0) facts.push([t('then.standsInFor'), acting(then.standsInFor)])
  return (
    <Panel title={t('then.title')} padded id="on-day">
      <div className="on-day">
        <DateField label={t('then.day')} value={p.on} onChange={(day) => day && onDay(day)} />
      </div>
      <DescriptionList facts={facts} />
    </Panel>
  )
}

type Right = PersonView['rights'][number]

function RightsPanel({ person }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const say = useSay()
  const spanOf = useSpanText()
  const span = (r: Right) => (r.from === 'seat' && !r.since && !r.until ? t('open-ended') : spanOf(r))
  const date = useDateText()
  // @NOTE Who gave it is known of deputies alone.
  const by: Column<Right> = {
    key: 'by',
    title: t('rights.by'),
    muted: true,
    show: (r) => r.by ?? '–',
    text: (r) => r.by,
  }
  return (
    <Panel title={t('rights.title')} aside={t('rights.aside', { day: date(person.on, 'date') })}>
      <DataTable<Right>
        caption={t('rights.title')}
        rows={person.rights}
        keyOf={(r) => `${r.from} ${r.what.zh} ${r.since}`}
        empty={t(person.on !== person.today ? 'rights.none-then' : person.isMe ? 'rights.none-you' : 'rights.none')}
        columns={[
          { key: 'from', title: t('rights.from'), show: (r) => t(`from.${r.from}`), text: (r) => t(`from.${r.from}`) },
          { key: 'what', title: t('rights.what'), show: (r) => say(r.what), text: (r) => say(r.what) },
          { key: 'span', title: t('rights.span'), muted: true, show: (r) => span(r), text: (r) => span(r) },
          ...(person.rights.some(({ by }) => by !== null) ? [by] : []),
          {
            key: 'sees',
            title: t(person.isMe ? 'rights.you-see' : 'rights.sees'),
            show: (r) => say(r.sees),
            text: (r) => say(r.sees),
          },
        ]}
      />
      {person.on !== person.today && <p className="small padded">{t('from.past-note')}</p>}
    </Panel>
  )
}
