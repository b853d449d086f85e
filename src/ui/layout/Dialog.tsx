// A drawer from the side and a question in the middle, on the browser's own dialog: focus stays inside, Esc closes.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children?: ReactNode
  /** Buttons at the foot. */
  acts?: ReactNode
  kind?: 'drawer' | 'modal'
  wide?: boolean
}

export function Dialog({ open, onClose, title, children, acts, kind = 'drawer', wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const named = useId()
  const t = useWords(words)
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  useEffect(() => {
    const element = dialog.current
    const beside = (e: MouseEvent) => e.target === element && element?.close()
    element?.addEventListener('click', beside)
    return () => element?.removeEventListener('click', beside)
  }, [open])
  if (!open) return null
  // @NOTE Drawn at the end of the page: inside a table cell it would take the cell's alignment and styles.
  return createPortal(
    <dialog ref={dialog} className={`dialog ${kind}${wide ? ' wide' : ''}`} aria-labelledby={named} onClose={onClose}>
      <div className="dialog-body">
        <div className="head">
          <h2 id={named}>{title}</h2>
          <button type="button" className="btn quiet close" onClick={onClose} aria-label={t('close')}>
            ✕
          </button>
        </div>
        <div className="dialog-scroll">{children}</div>
        {acts && <div className="dialog-acts">{acts}</div>}
      </div>
    </dialog>,
    document.body,
  )
}

/** From the right on a desktop, from below on a phone. */
export function Drawer(props: Omit<DialogProps, 'kind'>) {
  return <Dialog {...props} kind="drawer" />
}

/** In the middle; for short forms. */
export function Modal(props: Omit<DialogProps, 'kind'>) {
  return <Dialog {...props} kind="modal" />
}
