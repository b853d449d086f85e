// Missing is said with its day, never shown as 0.
import { useLang, useWords } from '../i18n.tsx'
import { words } from '../words.ts'
import { useNow, useTimeZone } from '../time-zone-and-clock.tsx'
import { dateText } from './date-and-duration-text.ts'

/** 自 11 月 3 日起无数据; without `since`: 还没有数据. `least`: held back because the group is too small. */
export function MissingData({ since, least }: { since?: string | Date | null; least?: number }) {
  const t = useWords(words)
  const { lang } = useLang()
  const zone = useTimeZone()
  const now = useNow(3600)
  if (least !== undefined) return <span className="none">{t('withheld', { least })}</span>
  return (
    <span className="none">
      {since ? t('none-since', { day: dateText(since, 'date', lang, zone, now) }) : t('none-ever')}
    </span>
  )
}
