// Named facts one below the other, as on the effect card: the name at the left, the sentence at the right.
import type { ReactNode } from 'react'

/** `narrow`: the name above the fact, for a side column. */
export function DescriptionList({ facts, narrow }: { facts: [name: ReactNode, fact: ReactNode][]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'facts narrow' : 'facts'}>
      {facts.map(([name, fact], i) => (
        <div key={i}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
