// A page in two columns where there is room for them.
import type { ReactNode } from 'react'

/** Two columns as in the overview: the wide one first; one below the other on a phone. */
export function Columns({ children, even = false }: { children: ReactNode; even?: boolean }) {
  return <div className={even ? 'cols even' : 'cols'}>{children}</div>
}
