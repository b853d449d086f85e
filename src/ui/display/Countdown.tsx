// How long is left: 剩 1:40 under a day, 还有 4 天 above, 超 0:25 when it is late. Colour and shape follow.
import { useLang, useWords } from '../i18n.tsx'
import { clockText, deadlineText } from '../text/date-and-duration-text.ts'
import { words } from '../words.ts'
import { useNow, useTimeZone } from '../time-zone-and-clock.tsx'
import type { Colour } from './StatusMark.tsx'

const HOUR = 3_600_000

/** `warnHours`: from when on it is ▲ (default 24); under `hurryHours` ■ (default 4). `clock` is said on hovering: 自然小时 or 工作小时. */
export function Countdown({
  dueAt,
  warnHours = 24,
  hurryHours = 4,
  clock,
  now,
}: {
  dueAt: string | Date
  warnHours?: number
  hurryHours?: number
  clock?: string
  now?: Date
}) {
  const t = useWords(words)
  const { lang } = useLang()
  const zone = useTimeZone()
  const ticking = useNow(15)
  const left = new Date(dueAt).getTime() - (now ?? ticking).getTime()
  const colour: Colour = left < hurryHours * HOUR ? 'bad' : left < warnHours * HOUR ? 'watch' : 'none'
  const title = [t('due-at', { when: deadlineText(dueAt, 'full', { lang, zone, now: now ?? ticking }) }), clock]
    .filter(Boolean)
    .join(' · ')
  return (
    <span className={`chip ${colour}`} title={title}>
      <span className="mark" aria-hidden="true" />
      {leftText(left, t)}
    </span>
  )
}

function leftText(
  left: number,
  t: (
    key: 'left' | 'left-days' | 'left-day' | 'over' | 'over-days',
    params?: Record<string, string | number>,
  ) => string,
): string {
  const days = Math.floor(Math.abs(left) / (24 * HOUR))
  if (left < 0) return days >= 2 ? t('over-days', { days }) : t('over', { time: clockText(-left / 60_000) })
  if (days >= 2) return t('left-days', { days })
  return t('left', { time: clockText(left / 60_000) })
}
