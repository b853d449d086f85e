// Asks once more before something that cannot be taken back: what will happen, in a sentence.
import { useState, type ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { Button, type ButtonProps } from './Button.tsx'
import { Modal } from '../layout/Dialog.tsx'

interface ConfirmProps {
  /** The question: 撤回这次导入? */
  title: string
  /** What will happen. */
  children?: ReactNode
  /** The words on the doing button. */
  yes: string
  /** The words on the way back, where 取消 could be read as the act itself. */
  no?: string
  danger?: boolean
  onYes: () => void | Promise<unknown>
  /** The button that opens the question. */
  button: ReactNode
  kind?: ButtonProps['kind']
}

export function ConfirmButton({ title, children, yes, no, danger, onYes, button, kind }: ConfirmProps) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const t = useWords(words)
  const go = async () => {
    setBusy(true)
    try {
      await onYes()
    } finally {
      setBusy(false)
      setOpen(false)
    }
  }
  const acts = (
    <>
      <Button onClick={() => setOpen(false)}>{no ?? t('cancel')}</Button>
      <Button kind={danger ? 'danger' : 'main'} busy={busy} onClick={() => void go()}>
        {yes}
      </Button>
    </>
  )
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Modal open={open} onClose={() => setOpen(false)} title={title} acts={acts}>
        {children}
      </Modal>
    </>
  )
}
