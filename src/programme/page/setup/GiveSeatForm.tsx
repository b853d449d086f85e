// A seat is given: as what, to whom (of the company, or entered from outside), for which module, until when.
import { useState } from 'react'
import {
  DateField,
  Form,
  newId,
  RadioField,
  ComboboxField,
  SelectField,
  TextField,
  useApiMutation,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import { PersonField } from '../../../people/page/public.ts'
import type { SeatRole } from '../../contract.ts'
import { seatRoles } from '../../contract.ts'
import type { RunSetup } from '../../read/contract.ts'
import { postSeat } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { usePeopleForRun, type PersonForRun } from './use-people-for-run.ts'

const everyModule = ''
interface Outsider {
  id: string
  name: string
  email: string
  phone: string
}

export function GiveSeatForm({ setup, onDone }: { setup: RunSetup; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [role, setRole] = useState<SeatRole>('instructor')
  const [from, setFrom] = useState<'inside' | 'outside'>('inside')
  const [person, choose] = useState<PersonForRun | null>(null)
  const [outsider, enter] = useState<Outsider>(() => ({ id: newId(), name: '', email: '', phone: '' }))
  const [module, setModule] = useState(everyModule)
  const [until, setUntil] = useState('')
  const outside = from === 'outside'
  const mustEnd = outside || (person?.external ?? false)
  const name = outside ? outsider.name.trim() : (person?.name ?? '')
  const send = useApiMutation(postSeat, {
    then: () => {
      toast(t('seat.given', { name }))
      onDone()
    },
  })
  const go = () =>
    send.mutate({
      params: { run: setup.run.id },
      body: {
        person: outside ? outsider.id : person!.id,
        outsider: outside ? { name, email: outsider.email.trim() || null, phone: outsider.phone.trim() || null } : null,
        role,
        module: role === 'instructor' && module !== everyModule ? module : null,
        until: until || null,
      },
    })
  const contact = outsider.email.trim() !== '' || outsider.phone.trim() !== ''
  return (
    <Form
      send={t('seat.give')}
      busy={send.isPending}
      error={send.error}
      held={name === '' || (outside && !contact) || (mustEnd && !until)}
      onSend={go}
    >
      <SelectField
        label={t('seat.role')}
        value={role}
        onChange={setRole}
        options={seatRoles.map((r) => ({ value: r, label: t(r) }))}
      />
      <RadioField
        label={t('seat.who')}
        buttons
        value={from}
        onChange={setFrom}
        options={[
          { value: 'inside', label: t('seat.inside') },
          { value: 'outside', label: t('seat.outside') },
        ]}
      />
      {outside ? (
        <OutsiderFields value={outsider} onChange={enter} />
      ) : (
        <PersonField
          label={t('find.label')}
          help={person?.external ? t('find.outside') : undefined}
          value={person}
          onChange={choose}
          useSearch={usePeopleForRun(setup.run.id)}
        />
      )}
      {role === 'instructor' && setup.modules.length > 0 && (
        <ComboboxField
          label={t('seat.module')}
          value={module}
          onChange={setModule}
          none={{ value: everyModule, label: t('seat.all-modules') }}
          options={setup.modules.map((m) => ({ value: m.id, label: `${m.number} ${m.name}` }))}
        />
      )}
      <DateField
        label={t('seat.until')}
        optional={!mustEnd}
        help={t(mustEnd ? 'seat.until-help-outside' : 'seat.until-help')}
        value={until}
        onChange={setUntil}
        first={setup.today}
      />
    </Form>
  )
}

function OutsiderFields({ value, onChange }: { value: Outsider; onChange: (value: Outsider) => void }) {
  const t = useWords(setupPageWords)
  return (
    <>
      <TextField
        label={t('seat.name')}
        value={value.name}
        most={60}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={t('seat.email')}
        kind="email"
        help={t('seat.contact-help')}
        value={value.email}
        most={120}
        onChange={(email) => onChange({ ...value, email })}
      />
      <TextField
        label={t('seat.phone')}
        kind="tel"
        value={value.phone}
        most={30}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </>
  )
}
