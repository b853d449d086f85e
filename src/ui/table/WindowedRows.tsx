// Of a long table only the rows near the eye are drawn; each is measured as it comes, so that a row may be as high as it needs.
import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useState, type ReactNode } from 'react'
import { usualRowHeight } from './long-table.ts'
import type { Drawn } from './TableRows.tsx'

interface WindowedProps {
  /** What scrolls; null where the page itself does. */
  scroll: Element | null
  count: number
  keyAt: (at: number) => string
  draw: (drawn: Drawn) => ReactNode
}

export default function WindowedRows({ scroll, ...rows }: WindowedProps) {
  return scroll ? <InElement {...rows} scroll={scroll} /> : <InPage {...rows} />
}

function InElement({ scroll, draw, ...rows }: WindowedProps & { scroll: Element }) {
  const [start, body] = useStart(scroll)
  // oxlint-disable-next-line react/incompatible-library -- the pages are built without the compiler that would keep its answers
  const virtualizer = useVirtualizer<Element, HTMLTableRowElement>({
    ...optionsFor(rows, start),
    getScrollElement: () => scroll,
  })
  return draw({ ...partDrawn(virtualizer, start), body })
}

function InPage({ draw, ...rows }: Omit<WindowedProps, 'scroll'>) {
  const [start, body] = useStart(null)
  // oxlint-disable-next-line react/incompatible-library -- the pages are built without the compiler that would keep its answers
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>(optionsFor(rows, start))
  return draw({ ...partDrawn(virtualizer, start), body })
}

const optionsFor = ({ count, keyAt }: Pick<WindowedProps, 'count' | 'keyAt'>, scrollMargin: number) => ({
  count,
  scrollMargin,
  overscan: 12,
  estimateSize: () => usualRowHeight,
  getItemKey: keyAt,
})

/** Where in what scrolls the rows begin: below the head of the table, and all that stands before it. */
function useStart(scroll: Element | null): [number, (body: HTMLTableSectionElement | null) => void] {
  const [start, setStart] = useState(0)
  const body = useCallback(
    (element: HTMLTableSectionElement | null) => {
      if (!element) return
      const top = element.getBoundingClientRect().top
      setStart(scroll ? top - scroll.getBoundingClientRect().top + scroll.scrollTop : top + window.scrollY)
    },
    [scroll],
  )
  return [start, body]
}

function partDrawn<E extends Element | Window>(virtualizer: Virtualizer<E, HTMLTableRowElement>, start: number) {
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  return {
    from: first?.index ?? 0,
    to: last ? last.index + 1 : 0,
    above: first ? first.start - start : 0,
    below: virtualizer.getTotalSize() - (last ? last.end - start : 0),
    measure: virtualizer.measureElement,
  }
}
