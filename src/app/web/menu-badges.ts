// What waits behind each way of the menu: how many acts, as urgent as the most urgent of them.
import { useLocation } from 'react-router'
import { useApiQuery, type Colour } from '../../ui/public.ts'
import type { Badges } from '../contract.ts'
import { getBadges, getToday } from '../contract.ts'

export interface Badge {
  n: number
  colour: Colour
}
type Counted = Pick<Badges['acts'][number], 'run' | 'stage' | 'n' | 'colour'>

const urgency: Colour[] = ['bad', 'watch', 'good', 'none']
const badgeOf = (acts: Counted[]): Badge => ({
  n: acts.reduce((sum, a) => sum + a.n, 0),
  colour: urgency.find((c) => acts.some((a) => a.colour === c)) ?? 'none',
})

/** Badges by screen path, for acts of all runs (today) and of this run (its stages); pure. */
export function badgesOf(acts: Counted[], run: string | null, loops: number): Record<string, Badge> {
  const here = Map.groupBy(
    acts.filter((a) => a.run === run),
    (a) => `runs/:run/${a.stage}`,
  )
  const records = badgeOf(acts.filter((a) => a.stage === 'lrs'))
  const all: [string, Badge][] = [
    ['', badgeOf(acts)],
    ['records', records],
    ...[...here].map(([path, of]): [string, Badge] => [path, badgeOf(of)]),
    ['loops', { n: loops, colour: 'none' }],
  ]
  return Object.fromEntries(all.filter(([, badge]) => badge.n > 0))
}

/** Asked twice a minute at most, and after whatever was told; on the page of today, which has the acts themselves, counted from them. */
export function useBadges(run: string | null): Record<string, Badge> {
  const onToday = useLocation().pathname === '/'
  const badges = useApiQuery(getBadges, {}, { everySeconds: 30, freshSeconds: 30 }).data
  const today = useApiQuery(getToday, {}, { when: onToday }).data
  const acts = onToday && today ? today.acts.map((act) => ({ ...act, n: 1 })) : (badges?.acts ?? [])
  const found = badgesOf(acts, run, badges?.loops ?? 0)
  const unread = badges?.unread ?? 0
  return unread > 0 ? { ...found, notices: { n: unread, colour: 'watch' } } : found
}
