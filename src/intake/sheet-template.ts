// An empty sheet of a kind: exactly the columns its importer knows, and two filled rows to write over.
import { addDays, dayOf, monthOf } from '../calendar/day.ts'
import { organisation } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { spreadsheetSafe } from '../platform/files/rules/spreadsheet-safe-text.ts'
import { writeWorkbook } from '../platform/files/xlsx-write.ts'
import type { OutCell } from '../platform/files/xlsx-write.ts'
import type { Lang } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'
import { runById } from '../programme/public.ts'
import { sheetSource } from './catalogue.ts'
import { mayBringInSomewhere } from './permissions.ts'
import type { Example, ExampleDays, SheetSource } from './source-definition.ts'
import { words } from './words.ts'

interface Asked {
  source: string
  as: 'xlsx' | 'csv'
  run?: string | undefined
  lang: Lang
  now: Date
}

/** The template's name and bytes. */
export async function sheetTemplate(reading: Reading, scope: Scope, asked: Asked) {
  const source = sheetSource(asked.source)
  if (!source) return { refused: 'unknown-source', params: { source: asked.source } }
  if (!mayBringInSomewhere(scope)) return { refused: 'not-yours' }
  const run = asked.run === undefined ? null : await runById(reading, scope, asked.run)
  const today = dayOf(asked.now, (await organisation(reading, scope))?.timeZone)
  const { header, rows } = tableOf(source, asked.lang, daysOf(today, run))
  return {
    name: say(words['template.name'], asked.lang, { source: say(source.words.name, asked.lang), as: asked.as }),
    content:
      asked.as === 'csv'
        ? csvOf([header, ...rows])
        : await writeWorkbook([
            { name: say(source.words.name, asked.lang), header, rows, widths: header.map((h) => 8 + h.length * 2) },
          ]),
  }
}

/** A day on which something can have been seen: today, or the nearest day of the run. */
function daysOf(today: string, run: { startsOn: string; endsOn: string } | null): ExampleDays {
  const first = run?.startsOn ?? today
  const seen = run === null ? today : today < first ? first : today > run.endsOn ? run.endsOn : today
  return { first, seen, month: monthOf(addDays(monthOf(today).first, -1)).key }
}

function tableOf(source: SheetSource, lang: Lang, days: ExampleDays): { header: string[]; rows: OutCell[][] } {
  const fields = source.fields.filter((f) => !f.leftOut)
  const cell = (example: Example | undefined): OutCell =>
    example === undefined || example === ''
      ? null
      : typeof example === 'function'
        ? example(days)
        : typeof example === 'object'
          ? say(example, lang)
          : example
  return {
    header: fields.map((f) => say(f.words, lang)),
    rows: [0, 1].map((row) => fields.map((f) => cell(source.examples[f.key]?.[row]))),
  }
}

/** With the mark by which Excel knows UTF-8. */
const csvOf = (rows: OutCell[][]) =>
  `\uFEFF${rows.map((row) => row.map((c) => quoted(String(spreadsheetSafe(c) ?? ''))).join(',')).join('\r\n')}\r\n`
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
