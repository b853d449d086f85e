// A signal is left alone only with a reason.
import { useState } from 'react'
import { Form, LongText, Modal, useNotice, useTell, useWords } from '../../ui/public.ts'
import { dismissSignal } from '../contract.ts'
import { words } from '../words.ts'

export function Dismiss({ run, signal, title, onClose }: { run: string; signal: string; title: string; onClose: () => void }) {
  const t = useWords(words)
  const notice = useNotice()
  const [because, setBecause] = useState('')
  const tell = useTell(dismissSignal, { then: () => { notice(t('signals.dismissed')); onClose() } })
  return (
    <Modal open onClose={onClose} title={title}>
      <Form send={t('signals.dismiss')} busy={tell.isPending} error={tell.error} held={because.trim().length < 2} onSend={() => tell.mutate({ params: { run, signal }, body: { because } })}>
        <LongText label={t('signals.because')} help={t('signals.because.help')} value={because} onChange={setBecause} most={400} />
      </Form>
    </Modal>
  )
}
