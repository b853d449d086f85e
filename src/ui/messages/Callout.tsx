// A promise or a condition that has to be read: what anonymous means here, why something cannot start.
import type { ReactNode } from 'react'

export function Callout({ kind = 'accent', children }: { kind?: 'accent' | 'watch' | 'bad'; children: ReactNode }) {
  return <div className={`note ${kind}`}>{children}</div>
}
