// How figures of tracking are said on pages.
import type { Lang } from '../../platform/localised-text/contract.ts'
import { numberText } from '../../ui/public.ts'
import type { NumberForm } from '../../ui/public.ts'
import type { Tracked } from '../contract.ts'
import { endMark } from '../rules/ratings-by-period.ts'

type Say = (key: 'unit.hours' | 'unit.times') => string

/** Per cent values are given as 94.1 and said as 94.1%. */
export function numberFormat(unit: Tracked['unit'], t: Say): NumberForm {
  if (unit === 'percent') return { share: true, digits: 1 }
  if (unit === 'of5') return { digits: 1, outOf: 5 }
  if (unit === 'hours') return { digits: 1, suffix: t('unit.hours') }
  if (unit === 'times') return { digits: 1, suffix: t('unit.times') }
  return { digits: 1 }
}

/** The number as its form wants it: shares are of one. */
export const valueIn = (unit: Tracked['unit'], value: number): number => (unit === 'percent' ? value / 100 : value)

/** Week number of an ISO week key: 2026-W09 → 9. */
export const weekNumber = (key: string): number => Number(key.slice(6))

/** A value as it is said: 94.1%, 3.4 / 5, and ≥ 4.5 / 5 where the end of a scale given in confidence is not told closer. */
export const figureText = (
  { unit, least }: Pick<Tracked, 'unit' | 'least'>,
  value: number,
  t: Say,
  lang: Lang,
): string => `${least === null ? '' : endMark(value)}${numberText(valueIn(unit, value), numberFormat(unit, t), lang)}`
