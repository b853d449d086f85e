// A text for machines, line by line with numbers; one line may be marked, and is scrolled to.
import { useEffect, useRef } from 'react'

interface CodeViewerProps {
  /** Said to screen readers. */
  name: string
  text: string
  /** From 1. */
  marked?: number | null
  /** Of a long text only so many lines around the marked one are drawn. */
  most?: number
}

/** Which lines are drawn: those around the marked one, of a long text. */
export function linesShown(count: number, marked: number | null, most: number): { from: number; to: number } {
  if (count <= most) return { from: 0, to: count }
  const from = Math.min(Math.max(0, (marked ?? 1) - 1 - Math.floor(most / 2)), count - most)
  return { from, to: from + most }
}

export function CodeViewer({ name, text, marked = null, most = 400 }: CodeViewerProps) {
  const lines = text.split('\n')
  const { from, to } = linesShown(lines.length, marked, most)
  const box = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    if (box.current && line.current) box.current.scrollTop = line.current.offsetTop - box.current.clientHeight / 3
  }, [marked, text])
  // What scrolls can be reached by the keyboard.
  const reached = { tabIndex: 0, role: 'group', 'aria-label': name }
  return (
    <div className="code" ref={box} {...reached}>
      <pre>
        {lines.slice(from, to).map((content, i) => {
          const number = from + i + 1
          const inside = (
            <>
              <span className="code-number" aria-hidden="true">
                {number}
              </span>
              {content || ' '}
              {'\n'}
            </>
          )
          return number === marked ? (
            <mark key={number} ref={line}>
              {inside}
            </mark>
          ) : (
            <span key={number}>{inside}</span>
          )
        })}
      </pre>
    </div>
  )
}
