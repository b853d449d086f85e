// A seat that is there: until when it lasts, or taken away.
import { useState } from 'react'
import {
  ConfirmButton,
  DateField,
  Form,
  PersonName,
  useApiMutation,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { Seat } from '../../read/contract.ts'
import { deleteSeat, postSeat } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'

interface Props {
  run: string
  seat: Seat
  onDone: () => void
}

export function ChangeSeatForm({ run, seat, onDone }: Props) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [until, setUntil] = useState(seat.until ?? '')
  const send = useApiMutation(postSeat, {
    then: () => {
      toast(t('seat.given', { name: seat.name }))
      onDone()
    },
  })
  const { person, role, module } = seat
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={seat.external && !until}
      acts={<TakeSeat run={run} seat={seat} onDone={onDone} />}
      onSend={() =>
        send.mutate({ params: { run }, body: { person, outsider: null, role, module, until: until || null } })
      }
    >
      <p>
        <PersonName person={seat} number unit /> · {t(role)}
        {seat.contact && <span className="small breakable"> {seat.contact}</span>}
      </p>
      <DateField
        label={t('seat.until')}
        optional={!seat.external}
        help={t(seat.external ? 'seat.until-help-outside' : 'seat.until-help')}
        value={until}
        onChange={setUntil}
      />
    </Form>
  )
}

function TakeSeat({ run, seat, onDone }: Props) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteSeat, {
    then: () => {
      toast(t('seat.taken', { name: seat.name }))
      onDone()
    },
  })
  const { person, role, module } = seat
  return (
    <ConfirmButton
      title={t('seat.take-sure', { name: seat.name, role: t(role) })}
      yes={t('seat.take')}
      button={t('seat.take')}
      danger
      onYes={() =>
        send
          .mutateAsync({ params: { run, person, role }, query: module ? { module } : {} })
          .catch((error: Error) => failed(error))
      }
    >
      <p>{t(role === 'mentor' ? 'seat.take-mentor' : 'seat.take-what')}</p>
    </ConfirmButton>
  )
}
