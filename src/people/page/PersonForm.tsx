// Somebody is entered, or what is known of them is changed.
import { useState } from 'react'
import {
  ComboboxField,
  DateField,
  Form,
  newId,
  TextField,
  useApiMutation,
  useToast,
  useWords,
} from '../../ui/public.ts'
import type { PersonFacts } from '../contract.ts'
import type { PersonView } from '../read/contract.ts'
import { putPerson } from '../contract.ts'
import type { Company } from './people-shown.ts'
import { pageWords } from './people-page-words.ts'
import { PersonField, useColleagues, type PersonChoice } from './PersonField.tsx'

interface Props {
  company: Company
  /** Whom to change; without, somebody new is entered. */
  person?: PersonView
  unit?: string | null
  onDone: (person: string) => void
}

const noUnit = ''
const text = (value: string | null | undefined) => value ?? ''

export function PersonForm({ company, person, unit = null, onDone }: Props) {
  const t = useWords(pageWords)
  const toast = useToast()
  const [id] = useState(() => person?.id ?? newId())
  const [f, change] = useState({
    name: text(person?.name),
    employeeNo: text(person?.employeeNo),
    email: text(person?.email),
    phone: text(person?.phone),
    wecom: text(person?.wecom),
    dingtalk: text(person?.dingtalk),
    feishu: text(person?.feishu),
    enteredOn: person ? text(person.enteredOn) : company.today,
  })
  const [place, setPlace] = useState({ unit: unit ?? noUnit, position: '' })
  const [superior, choose] = useState<PersonChoice | null>(null)
  const send = useApiMutation(putPerson, {
    then: () => {
      toast(t(person ? 'form.saved' : 'form.added', { name: f.name.trim() }))
      onDone(id)
    },
  })
  const go = () => {
    const facts: PersonFacts = {
      name: f.name.trim(),
      employeeNo: f.employeeNo.trim() || null,
      email: f.email.trim() || null,
      phone: f.phone.trim() || null,
      wecom: f.wecom.trim() || null,
      dingtalk: f.dingtalk.trim() || null,
      feishu: f.feishu.trim() || null,
      enteredOn: f.enteredOn || null,
      first: person
        ? null
        : { unit: place.unit || null, position: place.position.trim() || null, superior: superior?.id ?? null },
    }
    send.mutate({ params: { person: id }, body: facts })
  }
  const field = (key: keyof typeof f, label: string, more: { help?: string; most: number; kind?: 'email' | 'tel' }) => (
    <TextField label={label} value={f[key]} onChange={(value) => change({ ...f, [key]: value })} {...more} />
  )
  return (
    <Form
      send={t(person ? 'save' : 'add')}
      busy={send.isPending}
      error={send.error}
      held={!f.name.trim() || (!f.employeeNo.trim() && !person?.external)}
      onSend={go}
    >
      {field('name', t('name'), { most: 60 })}
      {field('employeeNo', t('no'), { most: 40, help: t('form.no-help') })}
      {!person && (
        <PlaceFields company={company} place={place} onPlace={setPlace} superior={superior} onSuperior={choose} />
      )}
      <DateField
        label={t('form.entered')}
        optional
        value={f.enteredOn}
        onChange={(enteredOn) => change({ ...f, enteredOn })}
      />
      {field('email', t('form.email'), { most: 120, kind: 'email' })}
      {field('phone', t('form.phone'), { most: 40, kind: 'tel' })}
      {field('wecom', t('form.wecom'), { most: 80 })}
      {field('dingtalk', t('form.dingtalk'), { most: 80 })}
      {field('feishu', t('form.feishu'), { most: 80 })}
    </Form>
  )
}

interface PlaceProps {
  company: Company
  place: { unit: string; position: string }
  onPlace: (place: { unit: string; position: string }) => void
  superior: PersonChoice | null
  onSuperior: (superior: PersonChoice | null) => void
  /** Whose place it is: nobody is their own superior. */
  without?: string[]
}

/** Unit, position and superior: for somebody new, a move and a return. */
export function PlaceFields({ company, place, onPlace, superior, onSuperior, without }: PlaceProps) {
  const t = useWords(pageWords)
  return (
    <>
      <ComboboxField
        label={t('unit')}
        value={place.unit}
        onChange={(unit) => onPlace({ ...place, unit })}
        none={{ value: noUnit, label: t('form.no-unit') }}
        options={company.units.map((u) => ({ value: u.id, label: u.path }))}
      />
      <TextField
        label={t('position')}
        optional
        help={t('form.position-help')}
        value={place.position}
        onChange={(position) => onPlace({ ...place, position })}
        most={60}
      />
      <PersonField
        label={t('superior')}
        optional
        value={superior}
        onChange={onSuperior}
        useSearch={useColleagues}
        without={without}
      />
    </>
  )
}
