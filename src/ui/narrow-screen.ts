// Whether the page is as narrow as a phone; the same 640 px as in the style sheets.
import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(max-width: 640px)')
const follow = (changed: () => void) => {
  const q = query()
  q.addEventListener('change', changed)
  return () => q.removeEventListener('change', changed)
}

export function useNarrowScreen(): boolean {
  return useSyncExternalStore(follow, () => query().matches)
}
