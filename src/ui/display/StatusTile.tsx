// One dimension at a glance: its colour, its name and the reason in a sentence.
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { StatusMark, type Colour } from './StatusMark.tsx'

export function StatusTile({
  colour,
  title,
  children,
  href,
}: {
  colour: Colour
  title: string
  children: ReactNode
  href?: string
}) {
  const inside = (
    <>
      <b>
        <StatusMark colour={colour}>{title}</StatusMark>
      </b>
      <p className="muted">{children}</p>
    </>
  )
  return href ? (
    <Link className="sheet tile" to={href}>
      {inside}
    </Link>
  ) : (
    <div className="sheet tile">{inside}</div>
  )
}

/** Tiles beside each other; below each other on a phone. */
export function StatusTiles({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>
}
