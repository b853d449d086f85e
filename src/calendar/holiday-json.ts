// One year of public holidays and 调休 working days, in the format of holiday-cn, read strictly so that a wrong file is noticed.
import type { Day } from './day.ts'
import { isDay } from './day.ts'

/** One exceptional day: `isOffDay` false is a weekend day people work to make up for a longer holiday (调休). */
export type ExceptionalDay = { name: string; date: Day; isOffDay: boolean }
/** `papers` are the addresses of the official notices. Days may belong to the year before: 2022-12-31 was part of 元旦 2023. */
export type YearOfDays = { year: number; papers: string[]; days: ExceptionalDay[] }
export type NotAYear = { refused: 'not-holiday-cn' | 'not-announced'; at?: string }

/**
 * Reads a holiday-cn file (parsed JSON). Refuses a file without days — that is how holiday-cn says "not announced yet",
 * and an empty year must never pass for a year without holidays — and names the first entry it can not read.
 * @notYet The page that brings in the holidays of a coming year.
 */
export function readHolidayJson(json: unknown): YearOfDays | NotAYear {
  if (!isRecord(json) || !Number.isInteger(json.year) || !Array.isArray(json.days)) return { refused: 'not-holiday-cn' }
  const year = Number(json.year)
  const days: ExceptionalDay[] = []
  for (const [index, entry] of json.days.entries()) {
    const at = `days[${index}]`
    if (!isRecord(entry) || typeof entry.name !== 'string' || typeof entry.isOffDay !== 'boolean')
      return { refused: 'not-holiday-cn', at }
    if (!isDay(entry.date) || Math.abs(Number(entry.date.slice(0, 4)) - year) > 1)
      return { refused: 'not-holiday-cn', at }
    days.push({ name: entry.name, date: entry.date, isOffDay: entry.isOffDay })
  }
  if (days.length === 0) return { refused: 'not-announced' }
  const papers = Array.isArray(json.papers) ? json.papers.filter((paper) => typeof paper === 'string') : []
  return { year, papers, days }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
