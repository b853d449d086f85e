// An empty place is never silent.
import type { ReactNode } from 'react'

/** Nothing here: why, and what to do next. */
export function EmptyState({ children, act }: { children?: ReactNode; act?: ReactNode }) {
  return (
    <div className="state">
      {children && <p className="muted">{children}</p>}
      {act}
    </div>
  )
}
