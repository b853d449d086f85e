// A signal ends by what was done about it, or is left alone for a reason; either is kept with it.
import { useState } from 'react'
import { RadioField, Form, TextAreaField, Modal, useToast, useApiMutation, useWords } from '../../ui/public.ts'
import { actOnSignal, deeds, dismissals, dismissSignal } from '../read/signals/contract.ts'
import type { Dismissal } from '../read/signals/contract.ts'
import { words } from '../words.ts'

type ByHand = (typeof deeds)[number]
export interface EndingProps {
  run: string
  signal: string
  title: string
  how: 'acted' | 'dismissed'
  onClose: () => void
}

export function EndSignalForm({ how, ...props }: EndingProps) {
  return how === 'acted' ? <Acting {...props} /> : <Dismissing {...props} />
}

function Acting({ run, signal, title, onClose }: Omit<EndingProps, 'how'>) {
  const t = useWords(words)
  const showToast = useToast()
  const [did, choose] = useState<ByHand>('talk')
  const [because, setBecause] = useState('')
  const submit = useApiMutation(actOnSignal, {
    then: () => {
      showToast(t('signals.acted'))
      onClose()
    },
  })
  return (
    <Modal open onClose={onClose} title={title}>
      <Form
        send={t('signals.act')}
        busy={submit.isPending}
        error={submit.error}
        held={because.trim().length < 2}
        onSend={() => submit.mutate({ params: { run, signal }, body: { did, because } })}
      >
        <RadioField<ByHand>
          label={t('signals.act.title')}
          buttons
          value={did}
          onChange={choose}
          options={deeds.map((value) => ({ value, label: t(`signals.did.${value}`) }))}
        />
        <TextAreaField
          label={t('signals.act.note')}
          help={t('signals.because.help')}
          value={because}
          onChange={setBecause}
          most={400}
          rows={2}
        />
      </Form>
    </Modal>
  )
}

function Dismissing({ run, signal, title, onClose }: Omit<EndingProps, 'how'>) {
  const t = useWords(words)
  const showToast = useToast()
  const [reason, choose] = useState<Dismissal | null>(null)
  const [because, setBecause] = useState('')
  const submit = useApiMutation(dismissSignal, {
    then: () => {
      showToast(t('signals.dismissed'))
      onClose()
    },
  })
  return (
    <Modal open onClose={onClose} title={title}>
      <Form
        send={t('signals.dismiss')}
        busy={submit.isPending}
        error={submit.error}
        held={reason === null || because.trim().length < 2}
        onSend={() => submit.mutate({ params: { run, signal }, body: { reason: reason!, because } })}
      >
        <RadioField<Dismissal>
          label={t('signals.why')}
          value={reason}
          onChange={choose}
          options={dismissals.map((value) => ({ value, label: t(`signals.reason.${value}`) }))}
        />
        <TextAreaField
          label={t('signals.because')}
          help={t('signals.because.help')}
          value={because}
          onChange={setBecause}
          most={400}
          rows={2}
        />
      </Form>
    </Modal>
  )
}
