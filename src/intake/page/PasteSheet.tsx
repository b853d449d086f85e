// Rows copied out of a spreadsheet are pasted and go the way of every sheet: preview first, then in, with its progress.
import { useState } from 'react'
import { Button, Callout, Form, Modal, newId, TextAreaField, useWords } from '../../ui/public.ts'
import { words } from '../words.ts'
import { sendSheet } from './UploadFile.tsx'

interface Props {
  label: string
  fixed: { source: string; run: string | null }
  onSent: (id: string) => void
}

export function PasteSheet({ label, fixed, onSent }: Props) {
  const [id, open] = useState<string | null>(null)
  return (
    <>
      <Button onClick={() => open(newId())}>{label}</Button>
      <Modal open={id !== null} onClose={() => open(null)} title={label} wide>
        {id !== null && (
          <PasteForm
            id={id}
            fixed={fixed}
            onSent={(sent) => {
              open(null)
              onSent(sent)
            }}
          />
        )}
      </Modal>
    </>
  )
}

function PasteForm({ id, fixed, onSent }: Pick<Props, 'fixed' | 'onSent'> & { id: string }) {
  const t = useWords(words)
  const [text, write] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const lines = text.split(/\r?\n/).filter((l) => l.trim() !== '').length
  const go = async () => {
    setBusy(true)
    setError(null)
    try {
      const file = new File([text], `${t('paste.file')}.txt`, { type: 'text/plain' })
      await sendSheet({ id, source: fixed.source, run: fixed.run ?? '', file })
      onSent(id)
    } catch (problem) {
      setError(problem as Error)
      setBusy(false)
    }
  }
  return (
    <Form send={t('paste.go')} busy={busy} error={error} held={lines < 2} onSend={() => void go()}>
      <TextAreaField label={t('paste.label')} help={t('paste.help')} value={text} onChange={write} rows={10} />
      <p className="small" role="status">
        {lines > 1 ? t('paste.rows', { n: (lines - 1).toLocaleString() }) : t('paste.too-few')}
      </p>
      <Callout>{t('send.nothing-written')}</Callout>
    </Form>
  )
}
