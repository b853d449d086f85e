// A line that says what has just happened, spoken to screen readers too, gone after a few seconds.
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { useLang, useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { errorMessage } from './error-message.ts'

interface Line {
  id: number
  text: string
  kind: 'good' | 'bad'
}
const NoticeContext = createContext<(text: string, kind?: Line['kind']) => void>(() => {})

export function ToastProvider({ children }: { children: ReactNode }) {
  const [lines, setLines] = useState<Line[]>([])
  const next = useRef(1)
  const show = useCallback((text: string, kind: Line['kind'] = 'good') => {
    const id = next.current++
    setLines((old) => [...old.slice(-2), { id, text, kind }])
    setTimeout(() => setLines((old) => old.filter((l) => l.id !== id)), kind === 'bad' ? 8000 : 4000)
  }, [])
  const shelf = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // @NOTE Shown anew as a popover it lies above a dialog that has been opened since.
    shelf.current?.hidePopover()
    if (lines.length > 0) shelf.current?.showPopover()
  }, [lines])
  return (
    <NoticeContext value={show}>
      {children}
      <div ref={shelf} popover="manual" className="notices" role="status" aria-live="polite">
        {lines.map((l) => (
          <p key={l.id} className={`notice ${l.kind}`}>
            <span className="mark" aria-hidden="true" />
            {l.text}
          </p>
        ))}
      </div>
    </NoticeContext>
  )
}

/** `notice('已保存')`, `notice(sentence, 'bad')`. */
export function useToast() {
  return useContext(NoticeContext)
}

/** `onError: useErrorToast()` for a `useApiMutation(...).mutate` called from a button without a form. */
export function useErrorToast() {
  const showToast = useToast()
  const t = useWords(words)
  const { lang } = useLang()
  return useCallback((error: Error) => showToast(errorMessage(error, t, lang), 'bad'), [showToast, t, lang])
}
