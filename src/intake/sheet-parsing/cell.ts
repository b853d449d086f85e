// A foreign cell becomes an id, a number, a day or a period, or a problem that says what to write instead.
import { addDays, isDay, monthOf, weekOf } from '../../calendar/day.ts'
import type { Cell } from '../../platform/files/sheet.ts'
import { cellText } from '../../platform/files/sheet.ts'

export interface CellProblem {
  code: string
  params: Record<string, string | number>
}
export type Taken<T> = { value: T } | { problem: CellProblem }

const problem = (code: string, cell: Cell): { problem: CellProblem } => ({
  problem: { code, params: { value: cellText(cell).slice(0, 60) } },
})

/** Half-width, without the spaces around it, and without the apostrophe that keeps a cell from being calculated. */
export function tidy(text: string): string {
  const half = text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
  return /^'[=+\-@]/.test(half) ? half.slice(1) : half.replace(/^'(?=\d)/, '')
}

/** Formulas and error values never pass as texts. */
function uncalculated(cell: Cell): { problem: CellProblem } | null {
  if (cell !== null && typeof cell === 'object') {
    if ('formula' in cell) return problem('formula-without-result', cell)
    if ('error' in cell) return problem('cell-error', cell)
  }
  return null
}

/** A plain text; one that would calculate when opened is a problem. */
export function asText(cell: Cell): Taken<string> {
  const bad = uncalculated(cell)
  if (bad) return bad
  const text = tidy(cellText(cell))
  return /^[=@]/.test(text) || /^[+-].*\(/.test(text) ? problem('formula-text', cell) : { value: text }
}

/** 工号 and other names made of digits: a text, zeros kept; what lost digits on its way is a problem. */
export function asId(cell: Cell): Taken<string> {
  const bad = uncalculated(cell)
  if (bad) return bad
  if (typeof cell === 'number') {
    if (!Number.isInteger(cell)) return problem('id-not-whole', cell)
    return Math.abs(cell) >= 1e15 ? problem('id-lost-digits', cell) : { value: String(cell) }
  }
  const text = tidy(cellText(cell)).replace(/^="(.*)"$/, '$1')
  if (/^\d(\.\d+)?e[+-]?\d+$/i.test(text)) return problem('id-scientific', cell)
  if (/^[=+@]/.test(text)) return problem('formula-text', cell)
  return { value: text.replace(/\s+/g, '') }
}

/** A number; `share` says that it was written in per cent and is a fraction now (85 % is 0.85). */
export function asNumber(cell: Cell): Taken<{ number: number; share: boolean }> {
  const bad = uncalculated(cell)
  if (bad) return bad
  if (typeof cell === 'number') return { value: { number: cell, share: false } }
  if (cell !== null && typeof cell === 'object' && 'percent' in cell)
    return { value: { number: cell.percent, share: true } }
  if (/^[=@]/.test(tidy(cellText(cell)))) return problem('formula-text', cell)
  const text = tidy(cellText(cell))
    .replace(/[,\s]/g, '')
    .replace(/(分钟|小时|分|次|人|元|秒|个)$/, '')
  const share = /^[+-]?\d+(\.\d+)?%$/.test(text)
  if (!share && !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return problem('not-a-number', cell)
  return { value: { number: share ? Number((Number(text.slice(0, -1)) / 100).toPrecision(12)) : Number(text), share } }
}

const serialStart = '1899-12-30'

/** A day: Excel's own, its serial number, 2026-9-1, 2026/9/1, 2026.9.1, 20260901, 2026年9月1日. */
export function asDay(cell: Cell): Taken<string> {
  const bad = uncalculated(cell)
  if (bad) return bad
  if (cell !== null && typeof cell === 'object' && 'day' in cell) return plausible(cell.day, cell)
  const text = tidy(cellText(cell))
  if (/^[=@]/.test(text)) return problem('formula-text', cell)
  const serial = typeof cell === 'number' || /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (serial >= 20_000 && serial < 80_000) return plausible(addDays(serialStart, Math.floor(serial)), cell)
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (parts) return plausible(`${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`, cell)
  if (/^\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号]?$/.test(text)) return problem('day-without-year', cell)
  return problem(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text) ? 'day-ambiguous' : 'not-a-day', cell)
}

const plausible = (day: string, cell: Cell): Taken<string> =>
  isDay(day) && day >= '1940-01-01' && day < '2100-01-01' ? { value: day } : problem('not-a-day', cell)

/** A period of a figure: 2026-08, 2026年8月, 202608, 2026-W32, 2026年第32周, 2026Q3, or a single day. */
export function asPeriod(cell: Cell): Taken<{ from: string; to: string }> {
  const bad = uncalculated(cell)
  if (bad) return bad
  const text = tidy(cellText(cell)).toUpperCase()
  const month = /^(\d{4})\s*[-/.年]?\s*(0?[1-9]|1[0-2])\s*月?$/.exec(text)
  if (month) return span(monthOf(`${month[1]}-${month[2]!.padStart(2, '0')}-01`))
  const week = /^(\d{4})\s*[-年]?\s*(?:W|第)\s*(\d{1,2})\s*周?$/.exec(text)
  if (week) return isoWeek(week[1]!, Number(week[2]), cell)
  const quarter = /^(\d{4})\s*[-年]?\s*(?:Q|第)\s*([1-4])\s*(?:季度)?$/.exec(text)
  if (quarter)
    return span({
      first: monthOf(`${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`).first,
      last: monthOf(`${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}-01`).last,
    })
  const day = asDay(cell)
  return 'value' in day ? { value: { from: day.value, to: day.value } } : problem('not-a-period', cell)
}

const span = ({ first, last }: { first: string; last: string }): Taken<{ from: string; to: string }> => ({
  value: { from: first, to: last },
})

function isoWeek(year: string, number: number, cell: Cell): Taken<{ from: string; to: string }> {
  const week = weekOf(addDays(weekOf(`${year}-01-04`).first, (number - 1) * 7))
  return week.key === `${year}-W${String(number).padStart(2, '0')}` ? span(week) : problem('not-a-period', cell)
}
