// An address with #something leads to that part of the page, once it has been fetched and drawn.
import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Waits up to five seconds for the part to appear, then shows it and puts the focus there. */
export function useScrollToAnchor(): void {
  const { hash, pathname } = useLocation()
  useEffect(() => {
    if (hash.length < 2) return
    const look = setInterval(() => {
      const part = document.getElementById(decodeURIComponent(hash.slice(1)))
      if (!part) return
      clearInterval(look)
      part.scrollIntoView({ block: 'start' })
      part.setAttribute('tabindex', '-1')
      part.focus({ preventScroll: true })
    }, 100)
    const enough = setTimeout(() => clearInterval(look), 5000)
    return () => {
      clearInterval(look)
      clearTimeout(enough)
    }
  }, [hash, pathname])
}
