// Numbers as people read them: a share as per cent, a score of five as 3.4 / 5, a change with its sign.
import type { Lang } from '../../platform/localised-text/contract.ts'

/** How a number is said. `suffix` stands after it ("小时", "分"); `outOf` after a slash. */
export interface NumberForm {
  /** 0.941 is said as 94.1% */
  share?: boolean
  digits?: number
  outOf?: number
  suffix?: string
  /** Always with + or −. */
  signed?: boolean
}

/** The number in words of `form`; grouping by language, a true minus sign. */
export function numberText(value: number, form: NumberForm = {}, lang: Lang = 'zh'): string {
  const digits = form.digits ?? (Number.isInteger(value) && !form.share ? 0 : 1)
  const text = formatter(lang, form.share ?? false, digits, form.signed ?? false).format(value)
  const tail = (form.outOf === undefined ? '' : ` / ${form.outOf}`) + (form.suffix ? ` ${form.suffix}` : '')
  return text.replace('-', '−') + tail
}

const made = new Map<string, Intl.NumberFormat>()

/** @NOTE Making a formatter takes a phone a millisecond or two, and a table has hundreds of numbers. */
function formatter(lang: Lang, share: boolean, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${lang} ${share} ${digits} ${signed}`
  const found = made.get(key)
  if (found) return found
  const fresh = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    style: share ? 'percent' : 'decimal',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'negative',
  })
  made.set(key, fresh)
  return fresh
}

/** 1536 → 1.5 kB */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
