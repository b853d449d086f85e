// A state by colour, shape and words together: ● fine, ▲ watch, ■ act, ○ cannot be said yet.
import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'

export type Colour = 'good' | 'watch' | 'bad' | 'none'

/** The shape with its words; without children the shape alone, said to screen readers. */
export function StatusMark({ colour, children }: { colour: Colour; children?: ReactNode }) {
  const t = useWords(words)
  return (
    <span className={colour}>
      <span
        className="mark"
        role={children ? undefined : 'img'}
        aria-label={children ? undefined : t(`state-${colour}`)}
        aria-hidden={children ? true : undefined}
      />
      {children}
    </span>
  )
}
