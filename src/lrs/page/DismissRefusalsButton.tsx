// Dismisses refusals, one or several, with one reason.
import { useState } from 'react'
import { Button, Form, TextAreaField, Modal, useToast, useApiMutation, useWords } from '../../ui/public.ts'
import { dismissRefusals } from '../contract.ts'
import { words } from '../words.ts'

export function DismissRefusalsButton({ refusals, onDone }: { refusals: string[]; onDone: () => void }) {
  const t = useWords(words)
  const showToast = useToast()
  const [because, setBecause] = useState<string | null>(null)
  const submit = useApiMutation(dismissRefusals, {
    then: ({ dismissed }) => {
      showToast(t('dismiss.done', { n: dismissed }))
      setBecause(null)
      onDone()
    },
  })
  return (
    <>
      <Button onClick={() => setBecause('')}>{t('dismiss')}</Button>
      <Modal open={because !== null} onClose={() => setBecause(null)} title={t('dismiss')}>
        {because !== null && (
          <Form
            send={t('dismiss')}
            busy={submit.isPending}
            error={submit.error}
            held={because.trim().length < 2}
            onSend={() => submit.mutate({ body: { refusals, because } })}
          >
            <TextAreaField
              label={t('dismiss.why')}
              help={t('dismiss.help')}
              value={because}
              onChange={setBecause}
              most={500}
            />
          </Form>
        )}
      </Modal>
    </>
  )
}
