// Who stands in for this person, for whom they stand in, and what was done so.
import { useState } from 'react'
import {
  Button,
  ConfirmButton,
  DateField,
  Drawer,
  EmptyState,
  Form,
  newId,
  Panel,
  useApiMutation,
  useDateText,
  useDaySpanText,
  useErrorToast,
  useSay,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { PersonView } from '../read/contract.ts'
import { deleteDeputy, putDeputy } from '../contract.ts'
import { PersonField, useColleagues, type PersonChoice } from './PersonField.tsx'
import { personPageWords } from './person-page-words.ts'

export function DeputiesPanel({ person }: { person: PersonView }) {
  const t = useWords(personPageWords)
  const date = useDateText()
  const span = useDaySpanText()
  const say = useSay()
  const [appointing, appoint] = useState(false)
  const act = person.mayDepute && <Button onClick={() => appoint(true)}>{t('deputy.add')}</Button>
  return (
    <Panel title={t('deputy.title')} acts={person.deputies.length > 0 && act} id="deputies">
      {person.deputies.length === 0 ? (
        <EmptyState act={act}>{t(person.mayDepute ? 'deputy.none' : 'deputy.none-self')}</EmptyState>
      ) : (
        <ul className="plain-list look-at">
          {person.deputies.map((d) => (
            <li key={d.id} className="row">
              <span>
                <b>{t('deputy.of', { deputy: d.deputy.name, absent: d.absent.name })}</b>
                <p className="small">
                  {span(d.since, d.until)}
                  {d.by && ` · ${t('deputy.by', { by: d.by })}`}
                </p>
              </span>
              {d.mayEnd && <EndDeputy deputy={d} />}
            </li>
          ))}
        </ul>
      )}
      {person.takenBack.length > 0 && (
        <div className="padded">
          <b>{t('taken-back.title')}</b>
          <ul className="plain-list">
            {person.takenBack.map((d) => (
              <li key={d.id} className="small">
                {t('deputy.of', d)} · {span(d.since, d.until)} ·{' '}
                {d.by === null
                  ? t('taken-back.left', { at: date(d.at, 'moment') })
                  : t('taken-back.by', { by: d.by, at: date(d.at, 'moment') })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {person.acts.length > 0 && (
        <div className="padded">
          <b>{t('acts.title')}</b>
          <ul className="plain-list">
            {person.acts.map((a) => (
              <li key={a.id} className="small">
                {date(a.at, 'moment')} · {t('acts.line', { deputy: a.deputy, absent: a.absent, what: say(a.what) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Drawer open={appointing} onClose={() => appoint(false)} title={t('deputy.add')}>
        {appointing && <DeputyForm person={person} onDone={() => appoint(false)} />}
      </Drawer>
    </Panel>
  )
}

function DeputyForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const [id] = useState(newId)
  const [by, choose] = useState<PersonChoice | null>(null)
  const [since, setSince] = useState(person.today)
  const [until, setUntil] = useState('')
  const send = useApiMutation(putDeputy, {
    then: () => {
      toast(t('deputy.saved', { name: by?.name ?? '' }))
      onDone()
    },
  })
  return (
    <Form
      send={t('deputy.add')}
      busy={send.isPending}
      error={send.error}
      held={!by || !since || !until}
      onSend={() => send.mutate({ params: { person: person.id, deputy: id }, body: { by: by!.id, since, until } })}
    >
      <p>{t(person.isMe ? 'deputy.help-mine' : 'deputy.help', { name: person.name })}</p>
      <PersonField
        label={t('deputy.who')}
        value={by}
        onChange={choose}
        useSearch={useColleagues}
        without={[person.id]}
      />
      <DateField label={t('deputy.since')} value={since} onChange={setSince} />
      <DateField label={t('deputy.until')} value={until} onChange={setUntil} />
    </Form>
  )
}

function EndDeputy({ deputy }: { deputy: PersonView['deputies'][number] }) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteDeputy, { then: () => toast(t('saved')) })
  return (
    <ConfirmButton
      title={t('deputy.end-sure', { name: deputy.deputy.name })}
      yes={t('deputy.end')}
      button={t('deputy.end')}
      danger
      onYes={() =>
        send
          .mutateAsync({ params: { person: deputy.absent.id, deputy: deputy.id } })
          .catch((error: Error) => failed(error))
      }
    >
      <p>{t('deputy.end-what')}</p>
    </ConfirmButton>
  )
}
