// A day or a moment in the organisation's zone; the whole of it on hovering, put in words only then.
import { useLang } from '../i18n.tsx'
import { useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { useNow, useTimeZone } from '../time-zone-and-clock.tsx'
import { agoText, agoWithin, dateText, daySpanText, type DateForm } from './date-and-duration-text.ts'

/** `form="ago"` says how long ago; every other form is a date (see date-and-duration-text.ts). */
export function DateTime({ at, form = 'date' }: { at: string | Date; form?: DateForm | 'ago' }) {
  const { lang } = useLang()
  const zone = useTimeZone()
  const now = useNow()
  const shown = form === 'ago' ? agoText(at, now, lang) : dateText(at, form, lang, zone, now)
  return (
    <time
      dateTime={typeof at === 'string' ? at : at.toISOString()}
      onPointerEnter={(event) =>
        (event.currentTarget.title = dateText(at, form === 'hour' ? 'hour' : 'full', lang, zone))
      }
    >
      {shown}
    </time>
  )
}

/** 数据更新于 6 分钟前 */
export function UpdatedAt({ at }: { at: string | Date }) {
  const t = useWords(words)
  const { lang } = useLang()
  const zone = useTimeZone()
  return (
    <span onPointerEnter={(event) => (event.currentTarget.title = dateText(at, 'full', lang, zone))}>
      {t('updated', { ago: agoWithin(at, useNow(), lang) })}
    </span>
  )
}

/** `say(at, 'day')` for a date inside a sentence. */
export function useDateText() {
  const { lang } = useLang()
  const zone = useTimeZone()
  const now = useNow(3600)
  return (at: string | Date, form: DateForm | 'ago' = 'date') =>
    form === 'ago' ? agoText(at, now, lang) : dateText(at, form, lang, zone, now)
}

/** `span(since, until)`: from one plain day to another. */
export function useDaySpanText() {
  const { lang } = useLang()
  const now = useNow(3600)
  return (since: string, until: string) => daySpanText(since, until, { lang, now })
}
