// What else changed at the time, asked of those who know: the business department and the superiors.
import {
  Button,
  DateField,
  Form,
  Modal,
  newId,
  SelectField,
  Panel,
  TextField,
  useDateText,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { OtherCause } from '../contract.ts'
import { nameCause } from '../contract.ts'
import { words } from '../words.ts'

type Side = OtherCause['side']

export function OtherCauses({ run, causes, sides }: { run: string; causes: OtherCause[]; sides: Side[] }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <Panel title={t('causes.title')} padded acts={sides.length > 0 && <Naming run={run} sides={sides} />}>
      {causes.length === 0 ? (
        <p className="muted">{t('causes.none')}</p>
      ) : (
        causes.map((c) => (
          <p key={c.id}>
            {c.text}{' '}
            <span className="small">
              {c.happenedOn && `${date(c.happenedOn, 'date')} · `}
              {c.by} · {t(`causes.by.${c.side}`)}
            </span>
          </p>
        ))
      )}
    </Panel>
  )
}

function Naming({ run, sides }: { run: string; sides: Side[] }) {
  const t = useWords(words)
  const [id, open] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const [side, setSide] = useState<Side>(sides[0]!)
  const send = useApiMutation(nameCause, {
    then: () => {
      open(null)
      setText('')
      setDay('')
    },
  })
  return (
    <>
      <Button onClick={() => open(newId())}>{t('causes.add')}</Button>
      <Modal open={id !== null} onClose={() => open(null)} title={t('causes.title')}>
        <Form
          send={t('causes.add')}
          busy={send.isPending}
          error={send.error}
          held={text.trim().length < 2}
          onSend={() => send.mutate({ params: { run }, body: { id: id!, text, happenedOn: day || null, side } })}
        >
          <TextField label={t('causes.text')} help={t('causes.hint')} value={text} most={300} onChange={setText} />
          <DateField label={t('causes.day')} optional value={day} onChange={setDay} />
          {sides.length > 1 && (
            <SelectField
              label={t('causes.side')}
              value={side}
              onChange={setSide}
              options={sides.map((s) => ({ value: s, label: t(`side.${s}`) }))}
            />
          )}
        </Form>
      </Modal>
    </>
  )
}
