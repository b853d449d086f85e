// How wide the columns of a table on paper are, and which letters the paper can show.
import type { PaperTable } from './report-document.ts'

const straight: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '—': '–' }

/** The font has no accents: é is written e rather than left out. Its quotation marks are as wide as a Chinese character: not among Latin letters. */
export const writable = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/(?<![\u2e80-\uffee])[“”‘’—](?![\u2e80-\uffee])/g, (mark) => straight[mark]!)

/** A cell as it is read on paper: thousands apart, and a minus that is no hyphen. */
export const cellOnPaper = (value: string | number | null | undefined): string =>
  (typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : (value ?? '—')).replaceAll(
    /(?<![\w.])-(?=\d)/g,
    '−',
  )

/** What a line does not break in: words of letters and digits; Chinese breaks after any character. */
const unbroken = (text: string) => writable(text).match(/[^\s\u2e80-\uffee]+/g) ?? ['—']

/** Columns as wide as their texts ask for, within the page, and none narrower than its longest word where that is possible. */
export function columnWidths(
  widthOf: (text: string, bold: boolean) => number,
  { head: names, rows }: PaperTable,
  wide: number,
): number[] {
  const columns = names.map((name, i) => {
    const texts = rows.slice(0, 60).map((r) => cellOnPaper(r[i]))
    const widest = (of: (text: string) => string[]) =>
      8 + Math.max(...of(name).map((w) => widthOf(w, true)), ...texts.flatMap(of).map((w) => widthOf(w, false)))
    const least = widest(unbroken)
    return {
      least,
      asked: Math.max(
        least,
        Math.min(
          170,
          widest((text) => [writable(text)]),
        ),
      ),
    }
  })
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const [least, asked] = [sum(columns.map((c) => c.least)), sum(columns.map((c) => c.asked))]
  if (least >= wide) return columns.map((c) => (c.least * wide) / least)
  if (asked <= wide) return columns.map((c) => (c.asked * wide) / asked)
  return columns.map((c) => c.least + ((c.asked - c.least) * (wide - least)) / (asked - least))
}
