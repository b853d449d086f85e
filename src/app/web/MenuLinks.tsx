// The links of the menu, for the rail of a desktop and the bar of a phone.
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import type { Run } from '../../programme/contract.ts'
import { Chip, useWords } from '../../ui/public.ts'
import type { Badge } from './menu-badges.ts'
import { addressFor, type Entry } from './menu.ts'
import { words } from './words.ts'

export interface MenuLinksProps {
  entries: Entry[]
  run: Run | null
  badges: Record<string, Badge>
  onGo?: () => void
}

/** The ways themselves, each with what waits behind it. */
export function MenuLinks({ entries, run, badges, onGo }: MenuLinksProps): ReactNode {
  const t = useWords(words)
  return entries.map((e) => (
    <NavLink
      key={e.path}
      to={addressFor(e.path, run?.id ?? null)}
      end={e.path === '' || e.path === 'runs' || e.path === 'runs/:run'}
      className="way"
      onClick={onGo}
    >
      {t(e.word)}
      {badges[e.path] && (
        <Chip colour={badges[e.path]!.colour} title={t(countedBy(e.path), { n: badges[e.path]!.n })}>
          {badges[e.path]!.n}
        </Chip>
      )}
    </NavLink>
  ))
}

/** What the number beside a way counts. */
const countedBy = (path: string) =>
  path === 'loops' ? 'badge.loops' : path === 'notices' ? 'badge.notices' : 'badge.acts'
