// One thing to do: what, why, until when, and the button that does it.
import type { ReactNode } from 'react'

export interface ActionItemCardProps {
  title: ReactNode
  /** The reason, with its numbers. */
  children?: ReactNode
  /** A Countdown or Chip at the right. */
  due?: ReactNode
  /** Buttons, the main one first. */
  acts?: ReactNode
}

export function ActionItemCard({ title, children, due, acts }: ActionItemCardProps) {
  return (
    <article className="act">
      <div className="row">
        <b>{title}</b>
        {due}
      </div>
      {children && <div className="act-why">{children}</div>}
      {acts && <div className="acts">{acts}</div>}
    </article>
  )
}
