// A training from nothing: the button, and its four fields.
import { useState } from 'react'
import {
  Button,
  Callout,
  DateField,
  Form,
  Modal,
  newId,
  SelectField,
  TextAreaField,
  TextField,
  useApiMutation,
  useNow,
  useTimeZone,
  useWords,
} from '../../ui/public.ts'
import { addDays, dayOf } from '../../calendar/day.ts'
import { createRun } from '../contract.ts'
import { setupPageWords } from './setup-page-words.ts'

interface Props {
  /** Names of the programmes that are there already. */
  programmes: string[]
  onCreated: (run: string) => void
  kind?: 'main' | 'plain'
  /** Its form is open at once, as an address asks for it. */
  opened?: boolean
}

export function CreateTraining({ programmes, onCreated, kind = 'plain', opened }: Props) {
  const t = useWords(setupPageWords)
  const [id, open] = useState<string | null>(() => (opened ? newId() : null))
  return (
    <>
      <Button kind={kind} onClick={() => open(newId())}>
        {t('create.button')}
      </Button>
      <Modal open={id !== null} onClose={() => open(null)} title={t('create.title')}>
        {id !== null && <CreateForm id={id} programmes={programmes} onCreated={onCreated} />}
      </Modal>
    </>
  )
}

const another = ''

function CreateForm({ id, programmes, onCreated }: Omit<Props, 'kind' | 'opened'> & { id: string }) {
  const t = useWords(setupPageWords)
  const [known, choose] = useState(another)
  const [programme, setProgramme] = useState('')
  const [name, setName] = useState(programmes.length === 0 ? t('create.first-name') : '')
  const today = dayOf(useNow(600), useTimeZone())
  const [startsOn, setStarts] = useState(today)
  const [endsOn, setEnds] = useState(addDays(today, 8 * 7 - 1))
  const [modules, setModules] = useState('')
  const create = useApiMutation(createRun, { then: () => onCreated(id) })
  const called = (known === another ? programme : known).trim()
  return (
    <Form
      send={t('create.go')}
      busy={create.isPending}
      error={create.error}
      held={!called || !name.trim() || !startsOn || !endsOn}
      onSend={() => {
        const named = modules
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .map((line) => ({ id: newId(), name: line }))
        create.mutate({
          body: { id, follows: null, programme: called, name: name.trim(), startsOn, endsOn, modules: named },
        })
      }}
    >
      {programmes.length > 0 && (
        <SelectField
          label={t('create.programme')}
          help={t('create.programme-help')}
          value={known}
          onChange={choose}
          options={[
            { value: another, label: t('create.new-programme') },
            ...programmes.map((p) => ({ value: p, label: p })),
          ]}
        />
      )}
      {known === another && (
        <TextField
          label={programmes.length > 0 ? t('create.programme-name') : t('create.programme')}
          help={programmes.length > 0 ? undefined : t('create.programme-help')}
          value={programme}
          onChange={setProgramme}
          most={80}
        />
      )}
      <TextField label={t('create.name')} help={t('create.name-help')} value={name} onChange={setName} most={80} />
      <DateField label={t('about.starts')} help={t('create.dates-help')} value={startsOn} onChange={setStarts} />
      <DateField label={t('about.ends')} value={endsOn} onChange={setEnds} first={startsOn || undefined} />
      <TextAreaField
        label={t('create.modules')}
        help={t('create.modules-help')}
        value={modules}
        onChange={setModules}
        most={3000}
        rows={3}
        optional
      />
      <Callout>{t('create.then')}</Callout>
    </Form>
  )
}
