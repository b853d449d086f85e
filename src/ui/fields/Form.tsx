// A form: its fields, what the server refused, and one sending button that says when it is busy.
import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { errorMessage } from '../messages/error-message.ts'
import { Button } from '../buttons/Button.tsx'
import { useLang, useWords } from '../i18n.tsx'
import { words } from '../words.ts'

interface FormProps {
  children: ReactNode
  onSend: () => void
  send: string
  busy?: boolean
  /** Not ready to be sent. */
  held?: boolean
  /** The error of the telling. */
  error?: Error | null
  /** Left of the button: a DraftStatus. */
  aside?: ReactNode
  /** More buttons beside the sending one. */
  acts?: ReactNode
  big?: boolean
}

export function Form({ children, onSend, send, busy, held, error, aside, acts, big }: FormProps) {
  const t = useWords(words)
  const { lang } = useLang()
  // What was refused is no longer what stands in the fields once one of them is changed.
  const [overtaken, setOvertaken] = useState<Error | null>(null)
  const submit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const unchosen = e.currentTarget.querySelector<HTMLInputElement>('input[data-unchosen]')
    if (unchosen) unchosen.focus()
    else if (!busy && !held) onSend()
  }
  return (
    <form className="form" onSubmit={submit} onChange={() => error && setOvertaken(error)} noValidate>
      {children}
      <div className="form-foot">
        {error && error !== overtaken && (
          <p className="bad form-error" role="alert">
            <span className="mark" aria-hidden="true" />
            {errorMessage(error, t, lang)}
          </p>
        )}
        {aside}
        {acts}
        <Button kind="main" submit busy={busy} disabled={held} big={big}>
          {send}
        </Button>
      </div>
    </form>
  )
}
