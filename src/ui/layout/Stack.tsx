// Parts of a page keep their distance from each other.
import type { ReactNode } from 'react'

/** Things one below the other with the page's rhythm. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>
}
