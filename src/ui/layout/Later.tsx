// What stands further down a long page is drawn when what stands above it has been shown.
import { startTransition, useEffect, useState, type ReactNode } from 'react'

/**
 * Below the first sheets of a long page: drawn in a step of its own, the `after`-th once the page is there, so that no single step holds up a thumb.
 * It comes by itself, whether anybody scrolls or not.
 */
export function Later({ after = 1, children }: { after?: number; children: ReactNode }) {
  const [steps, count] = useState(0)
  useEffect(() => {
    if (steps < after) startTransition(() => count(steps + 1))
  }, [steps, after])
  return steps < after ? null : children
}
