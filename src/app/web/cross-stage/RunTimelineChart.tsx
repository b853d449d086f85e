// One line from the first day to ninety days after: what was planned, what was added, and what signals led to.
import { addDays, momentOf } from '../../../calendar/day.ts'
import { useDateText, useNow, useSay, useTimeZone, useWords } from '../../../ui/public.ts'
import { Link } from 'react-router'
import type { Module, Run, Session, ThreadNode } from '../../../programme/contract.ts'
import { words } from './words.ts'

const dayMs = 86_400_000
const wide = 1186
const [left, right, ground] = [24, wide - 24, 66]

interface Road {
  run: Run
  modules: Module[]
  sessions: Session[]
  nodes: ThreadNode[]
}

/** Arcs between linked nodes, the longest of each chain kept few enough to read. */
function arcsOf(nodes: ThreadNode[], x: (at: string) => number, start: number) {
  const byId = new Map(nodes.map((n) => [n.id, n]))
  const arcs = nodes.flatMap((to) =>
    to.from.flatMap((id) => {
      const from = byId.get(id)
      return from && Date.parse(from.at) >= start && x(to.at) - x(from.at) >= 6
        ? [{ key: `${id}-${to.id}`, from: x(from.at), to: x(to.at), node: to }]
        : []
    }),
  )
  return arcs.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 14)
}

export function RunTimelineChart({ run, modules, sessions, nodes }: Road) {
  const t = useWords(words)
  const say = useSay()
  const date = useDateText()
  const now = useNow(60)
  const zone = useTimeZone()
  const dayBegins = (day: string) => momentOf(day, '00:00', zone).getTime()
  const [start, end] = [dayBegins(run.startsOn), dayBegins(addDays(run.endsOn, 1)) + 90 * dayMs]
  // @NOTE The ninety days after the course take the last fifth: what happens there is sparse.
  const course = dayBegins(addDays(run.endsOn, 1))
  const x = (at: string | number) => {
    const moment = typeof at === 'number' ? at : Date.parse(at)
    const share =
      moment <= course ? 0.8 * ((moment - start) / (course - start)) : 0.8 + 0.2 * ((moment - course) / (end - course))
    return left + (right - left) * Math.min(1, Math.max(0, share))
  }
  const today = x(now.getTime())
  const added = sessions.filter((s) => s.because !== null)
  return (
    <div style={{ overflowX: 'auto' }}>
      <svg
        width="100%"
        viewBox={`0 0 ${wide} 104`}
        style={{ minWidth: 720, display: 'block' }}
        role="img"
        aria-label={t('road.says')}
      >
        <line x1={left} y1={ground} x2={right} y2={ground} stroke="var(--line-strong)" />
        {arcsOf(nodes, x, start).map((a) => {
          const height = Math.min(44, 12 + (a.to - a.from) / 6)
          const ahead = a.to > today
          return (
            <path
              key={a.key}
              d={`M${a.from} ${ground - 6} C ${a.from + 12} ${ground - height}, ${a.to - 12} ${ground - height}, ${a.to} ${ground - 6}`}
              fill="none"
              stroke={a.node.state === 'stopped' ? 'var(--bad)' : ahead ? 'var(--accent)' : 'var(--watch)'}
              strokeDasharray={ahead ? '4 3' : undefined}
            >
              <title>{say(a.node.title)}</title>
            </path>
          )
        })}
        {modules.map((m) => {
          const at = x(dayBegins(m.startsOn))
          const past = at <= today
          return (
            <g key={m.id}>
              <circle
                cx={at}
                cy={ground}
                r="4"
                fill={past ? 'var(--ink-2)' : 'var(--sheet)'}
                stroke={past ? 'none' : 'var(--line-strong)'}
              >
                <title>{`${m.name} ${date(m.startsOn, 'date')}`}</title>
              </circle>
              <text
                x={at}
                y={ground + 20}
                textAnchor={at < 40 ? 'start' : 'middle'}
                style={{ fontSize: 11, fill: 'var(--ink-3)' }}
              >
                {t('road.module', { number: m.number })}
              </text>
            </g>
          )
        })}
        {added.map((s) => (
          <rect
            key={s.id}
            x={x(s.startsAt) - 4}
            y={ground - 4}
            width="8"
            height="8"
            fill="var(--accent)"
            transform={`rotate(45 ${x(s.startsAt)} ${ground})`}
          >
            <title>{`${s.title} ${date(s.startsAt, 'moment')}`}</title>
          </rect>
        ))}
        <text x={x(course)} y={ground + 20} textAnchor="start" style={{ fontSize: 11, fill: 'var(--ink-3)' }}>
          {t('road.after')}
        </text>
        {today > left && today < right && (
          <>
            <line x1={today} y1="8" x2={today} y2={ground + 8} stroke="var(--accent)" strokeDasharray="3 3" />
            <text x={today + 5} y="16" style={{ fontSize: 11, fill: 'var(--accent)' }}>
              {t('road.today')}
            </text>
          </>
        )}
      </svg>
      <p style={{ display: 'flex', gap: 16, padding: '4px 0 0' }}>
        <Link to={`/runs/${run.id}/timeline`}>{t('road.timeline')}</Link>
        <Link to={`/runs/${run.id}/thread`}>{t('road.thread')}</Link>
      </p>
    </div>
  )
}
