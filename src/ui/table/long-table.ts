// When a table is long, and when it must be whole all the same.
import { useSyncExternalStore } from 'react'

/** From here on it scrolls under its head. */
export const scrollsFrom = 40
/** From here on only the rows near the eye are drawn. */
export const windowedFrom = 200
/** Of a row that was not drawn yet. */
export const usualRowHeight = 41

let printed = false
const media = () => matchMedia('print')

function follow(changed: () => void): () => void {
  const set = (now: boolean) => () => {
    printed = now
    changed()
  }
  const [before, after] = [set(true), set(false)]
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  media().addEventListener('change', changed)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    media().removeEventListener('change', changed)
  }
}

/** Paper does not scroll: while the page is printed, every row is wanted. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => printed || media().matches)
}
