// A sheet of paper: a title, an aside note or acts at its right, and what stands on it.
import { useId, type ReactNode } from 'react'

export interface PanelProps {
  title?: ReactNode
  /** Small, at the right: what is counted, in which order. */
  aside?: ReactNode
  /** Buttons at the right of the head. */
  acts?: ReactNode
  /** Inner space for running text and fields; tables and act lists bring their own. */
  padded?: boolean
  children?: ReactNode
  id?: string
}

export function Panel({ title, aside, acts, padded = false, children, id }: PanelProps) {
  const named = useId()
  return (
    <section className="sheet" id={id} aria-labelledby={title ? named : undefined}>
      {title && (
        <div className="head">
          <h2 id={named}>{title}</h2>
          {(aside || acts) && (
            <div className="head-right">
              {aside && <span className="small">{aside}</span>}
              {acts}
            </div>
          )}
        </div>
      )}
      {padded ? <div className="padded">{children}</div> : children}
    </section>
  )
}
