// Something long that is under way says how far it has come.
import type { ReactNode } from 'react'

/** How far something long has come. `of` unknown: the bar runs without an end. */
export function ProgressBar({ done, of, children }: { done: number; of: number | null; children?: ReactNode }) {
  const share = of ? Math.min(1, done / of) : null
  return (
    <div className="progress-row">
      <progress value={share ?? undefined} max={1} aria-label={typeof children === 'string' ? children : undefined} />
      <span className="small">{children}</span>
    </div>
  )
}
