// From a day on another unit, position or superior; the same fields bring somebody back who had left.
import { useState } from 'react'
import { DateField, Form, useApiMutation, useToast, useWords } from '../../ui/public.ts'
import type { PersonView } from '../read/contract.ts'
import { postMove, postReturn } from '../contract.ts'
import type { Company } from './people-shown.ts'
import type { PersonChoice } from './PersonField.tsx'
import { PlaceFields } from './PersonForm.tsx'
import { personPageWords } from './person-page-words.ts'

interface Props {
  company: Company
  person: PersonView
  onDone: () => void
}

function usePlace(person: PersonView) {
  const [place, setPlace] = useState({ unit: person.unitId ?? '', position: person.position ?? '' })
  const [superior, choose] = useState<PersonChoice | null>(() => {
    const held = person.solid.find((l) => l.until === null || l.until >= person.today)
    return held?.superior ?? null
  })
  const body = { unit: place.unit || null, position: place.position.trim() || null, superior: superior?.id ?? null }
  return { fields: { place, onPlace: setPlace, superior, onSuperior: choose, without: [person.id] }, body }
}

export function MoveForm({ company, person, onDone }: Props) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const { fields, body } = usePlace(person)
  const [since, setSince] = useState(person.today)
  const send = useApiMutation(postMove, {
    then: () => {
      toast(t('move.done', { name: person.name }))
      onDone()
    },
  })
  return (
    <Form
      send={t('move')}
      busy={send.isPending}
      error={send.error}
      held={!since}
      onSend={() => send.mutate({ params: { person: person.id }, body: { ...body, since } })}
    >
      <PlaceFields company={company} {...fields} />
      <DateField label={t('move.since')} help={t('move.since-help')} value={since} onChange={setSince} />
    </Form>
  )
}

export function ReturnForm({ company, person, onDone }: Props) {
  const t = useWords(personPageWords)
  const toast = useToast()
  const { fields, body } = usePlace(person)
  const [day, setDay] = useState(person.today)
  const send = useApiMutation(postReturn, {
    then: () => {
      toast(t('back.done', { name: person.name }))
      onDone()
    },
  })
  return (
    <Form
      send={t('back')}
      busy={send.isPending}
      error={send.error}
      held={!day}
      onSend={() => send.mutate({ params: { person: person.id }, body: { ...body, day } })}
    >
      <p>{t('back.what')}</p>
      <DateField label={t('back.day')} value={day} onChange={setDay} last={person.today} />
      <PlaceFields company={company} {...fields} />
    </Form>
  )
}
