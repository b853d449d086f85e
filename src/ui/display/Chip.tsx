// A stage of work, a judgement or a count as a short word that stands out.
import type { ReactNode } from 'react'
import type { Colour } from './StatusMark.tsx'

/** A short word on coloured ground. `accent` for a stage of work, the four colours for a judgement, none of them for a count. */
export function Chip({ colour, children, title }: { colour?: Colour | 'accent'; children: ReactNode; title?: string }) {
  return (
    <span className={`chip ${colour ?? ''}`} title={title}>
      {children}
    </span>
  )
}
