// Which of four occasions a rating of behaviour belongs to: said in words, or told by its date.
import { asDay } from './cell.ts'
import type { Occasion } from '../../evidence/public.ts'

const dayMs = 86_400_000
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
const after: readonly { occasion: Occasion; days: number; from: number; to: number }[] = [
  { occasion: 'day-30', days: 30, from: 15, to: 45 },
  { occasion: 'day-60', days: 60, from: 46, to: 75 },
  { occasion: 'day-90', days: 90, from: 76, to: 120 },
]

interface Span {
  startsOn: string
  endsOn: string
}
type ParsedOccasion =
  | { occasion: Occasion; day: string }
  | { code: 'occasion-missing' | 'occasion-unclear' | 'occasion-not-yet' | 'day-in-future'; value: string }

/** The occasion a text means: 训前, baseline, 30天, 训后60天, day 90. */
export function occasionNamed(text: string): Occasion | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  if (/^(基线|训前|培训前|开班前|前测|baseline|before|pre)$/.test(plain)) return 'baseline'
  const days = /^(?:训后|培训后|结课后|结班后|day|d|after)?(30|60|90)(?:天|日|days?|daysafter)?$/.exec(plain)?.[1]
  return days ? (`day-${days}` as Occasion) : null
}

/** By a date: until the first day it is before; afterwards the nearest of 30, 60, 90 days after the last. */
export function occasionOn(day: string, run: Span): Occasion | null {
  if (day <= run.startsOn) return 'baseline'
  const since = Math.round((Date.parse(day) - Date.parse(run.endsOn)) / dayMs)
  return after.find((a) => since >= a.from && since <= a.to)?.occasion ?? null
}

/** Occasion and day of a rating, from what its row says of either. */
export function parseOccasion(
  said: { text: string | null; day: string | null },
  run: Span,
  today: string,
): ParsedOccasion {
  const written = said.text === null ? null : asDay(said.text)
  const day = said.day ?? (written && 'value' in written ? written.value : null)
  if (day !== null && day > today) return { code: 'day-in-future', value: day }
  const named = said.text === null ? null : occasionNamed(said.text)
  const occasion = named ?? (day === null ? null : occasionOn(day, run))
  if (occasion === null)
    return said.text === null && day === null
      ? { code: 'occasion-missing', value: '' }
      : { code: 'occasion-unclear', value: said.text ?? day! }
  if (day !== null) return { occasion, day }
  const about =
    occasion === 'baseline' ? run.startsOn : shifted(run.endsOn, after.find((a) => a.occasion === occasion)!.days)
  const early = after.find((a) => a.occasion === occasion)
  if (early && shifted(run.endsOn, early.from) > today) return { code: 'occasion-not-yet', value: said.text! }
  return { occasion, day: about > today ? today : about }
}
