// The road something has gone and will go: stops in order, today, and arcs that say what led to what.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useLang, useWords } from '../lang.tsx'
import { dateText } from '../text/date-text.ts'
import { words } from '../words.ts'
import { useNow, useZone } from '../zone.tsx'
import { placesOf, storeysOf, type Arc, type Stop } from './road-places.ts'

const storey = 26
const room = 84

/** `stops` in order of time. Too many for the width: the road is swept sideways, today in the middle. */
export function Road({ stops, arcs, caption }: { stops: Stop[]; arcs: Arc[]; caption: string }) {
  const t = useWords(words)
  const now = useNow(600)
  const [frameRef, width] = useWidth()
  const wide = Math.max(width, stops.length * room)
  const places = placesOf(stops, now, wide)
  const known = arcs.filter((a) => places.x.has(a.from) && places.x.has(a.to))
  const storeys = storeysOf(known, places)
  const ground = 46 + Math.max(0, ...storeys.map((s) => s + 1)) * storey
  useEffect(() => {
    if (frameRef.current && places.today !== null) frameRef.current.scrollLeft = places.today - frameRef.current.clientWidth / 2
  }, [frameRef, wide, places.today])
  return (
    <div className="road" ref={frameRef} role="group" aria-label={caption}>
      <div style={{ width: wide, height: ground + 44 }}>
        <svg width={wide} height={ground + 12} aria-hidden="true">
          <line x1="8" y1={ground} x2={wide - 8} y2={ground} stroke="var(--line-strong)" />
          {places.today !== null && <line x1={places.today} y1="6" x2={places.today} y2={ground + 12} stroke="var(--accent)" strokeDasharray="3 3" />}
          {known.map((a, i) => (
            <path key={i} d={bow(places.x.get(a.from)!, places.x.get(a.to)!, ground, storeys[i]!)} fill="none" stroke={`var(--${a.colour})`} strokeDasharray={a.dashed ? '4 3' : undefined} />
          ))}
        </svg>
        {places.today !== null && <span className="road-today" style={{ left: places.today + 6 }}>{t('today')}</span>}
        {known.map((a, i) => (
          <span key={i} className={`road-arc ${a.colour}`} style={{ left: (places.x.get(a.from)! + places.x.get(a.to)!) / 2, top: ground - 30 - (storeys[i]! + 0.75) * storey }}>
            <Way href={a.href}>{a.title}</Way>
          </span>
        ))}
        <ol>
          {stops.map((s) => (
            <RoadStop key={s.id} stop={s} x={places.x.get(s.id)!} y={ground} room={wide / stops.length - 6} past={Date.parse(s.at) <= now.getTime()} />
          ))}
        </ol>
      </div>
    </div>
  )
}

function RoadStop({ stop, x, y, room: width, past }: { stop: Stop; x: number; y: number; room: number; past: boolean }) {
  const { lang } = useLang()
  const day = dateText(stop.at, 'date', lang, useZone())
  return (
    <li className={past ? 'road-stop past' : 'road-stop'} style={{ left: x, top: y - 5, width }} title={`${day} · ${stop.title}`}>
      <Way href={stop.href}>{stop.title}</Way>
    </li>
  )
}

const Way = ({ href, children }: { href?: string | null; children: ReactNode }) => (href ? <Link to={href}>{children}</Link> : <>{children}</>)

/** An arc from stop to stop, flat at its top. */
function bow(from: number, to: number, ground: number, at: number): string {
  const [a, b] = [Math.min(from, to), Math.max(from, to)]
  const lift = Math.min(22, (b - a) / 4)
  const top = ground - 6 - (at + 1) * storey
  return `M${a} ${ground - 6} C${a + lift} ${top}, ${a + lift} ${top}, ${a + 2 * lift} ${top} L${b - 2 * lift} ${top} C${b - lift} ${top}, ${b - lift} ${top}, ${b} ${ground - 6}`
}

/** The width an element has, followed. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(720)
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    if (element.current) seen.observe(element.current)
    return () => seen.disconnect()
  }, [])
  return [element, width] as const
}
