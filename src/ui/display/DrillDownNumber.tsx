// A number that opens where it came from.
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

interface DrillDownNumberProps {
  /** The number as said: 94.1%. */
  children: ReactNode
  /** How many it rests on; shown small beside it. */
  n?: number | null
  /** A page that shows where it comes from … */
  href?: string
  /** … or what shows it here: usually `(close) => <ProvenanceDrawer … onClose={close} />`. */
  from?: (close: () => void) => ReactNode
  big?: boolean
}

export function DrillDownNumber({ children, n, href, from, big }: DrillDownNumberProps) {
  const [open, setOpen] = useState(false)
  const t = useWords(words)
  const label = typeof children === 'string' ? t('open-where-from', { figure: children }) : undefined
  const look = big ? 'figure num' : 'figure'
  return (
    <>
      {href && (
        <Link className={look} to={href} aria-label={label}>
          {children}
        </Link>
      )}
      {!href && from && (
        <button type="button" className={look} onClick={() => setOpen(true)} aria-label={label} aria-haspopup="dialog">
          {children}
        </button>
      )}
      {!href && !from && <span className={big ? 'num' : undefined}>{children}</span>}
      {n !== undefined && n !== null && <span className="small"> {t('n', { n })}</span>}
      {open && from?.(() => setOpen(false))}
    </>
  )
}
