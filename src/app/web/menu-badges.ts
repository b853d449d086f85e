// What waits behind each way of the menu: how many acts, as urgent as the most urgent of them.
import type { ActionItem } from '../../programme/contract.ts'
import { getNotices } from '../../platform/notify/contract.ts'
import { useApiQuery, type Colour } from '../../ui/public.ts'
import { getLoops, getToday } from '../contract.ts'

export interface Badge {
  n: number
  colour: Colour
}

const urgency: Colour[] = ['bad', 'watch', 'good', 'none']
const badgeOf = (acts: ActionItem[]): Badge => ({
  n: acts.length,
  colour: urgency.find((c) => acts.some((a) => a.colour === c)) ?? 'none',
})

/** Badges by screen path, for acts of all runs (today) and of this run (its stages); pure. */
export function badgesOf(acts: ActionItem[], run: string | null, loops: number): Record<string, Badge> {
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

/** Asked once a minute; the loops only of those who see that page. */
export function useBadges(run: string | null, seesLoops: boolean): Record<string, Badge> {
  const today = useApiQuery(getToday, {}, { everySeconds: 60 }).data
  const loops = useApiQuery(getLoops, {}, { when: seesLoops, everySeconds: 300 }).data
  const unread = useApiQuery(getNotices, {}, { everySeconds: 60 }).data?.unread ?? 0
  const badges = badgesOf(today?.acts ?? [], run, loops?.loops.length ?? 0)
  return unread > 0 ? { ...badges, notices: { n: unread, colour: 'watch' } } : badges
}
