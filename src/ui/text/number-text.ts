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
  const text = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    style: form.share ? 'percent' : 'decimal',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: form.signed ? 'exceptZero' : 'negative',
  }).format(value)
  const tail = (form.outOf === undefined ? '' : ` / ${form.outOf}`) + (form.suffix ? ` ${form.suffix}` : '')
  return text.replace('-', '−') + tail
}

/** 1536 → 1.5 kB */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
