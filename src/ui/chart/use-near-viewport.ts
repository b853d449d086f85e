// Whether a place of the page has come near the eye: what costs to draw waits for that.
import { useEffect, useState, type RefObject } from 'react'
import { useNarrowScreen } from '../narrow-screen.ts'

/** How far below the window counts as near: what is drawn there is finished when it scrolls in. */
const near = '300px'

/**
 * False until `place` comes near the window, then true for good. On a wide screen also as soon as the page has nothing else to do,
 * so that what is printed from there is whole.
 */
export function useNearViewport(place: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  const narrow = useNarrowScreen()
  useEffect(() => {
    if (seen) return
    const see = () => setSeen(true)
    const watch = new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && see(), {
      rootMargin: near,
    })
    watch.observe(place.current!)
    const idle = narrow ? null : whenIdle(see)
    return () => {
      watch.disconnect()
      idle?.()
    }
  }, [place, seen, narrow])
  return seen
}

/** Calls `then` once the page rests; gives back how to call it off. */
function whenIdle(then: () => void): () => void {
  // @NOTE Safari has no idle callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(then, 1000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(then, { timeout: 5000 })
  return () => cancelIdleCallback(handle)
}
