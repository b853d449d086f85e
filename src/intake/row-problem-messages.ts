// Says a problem as a sentence that names file, row, column and the way out.
import type { Cell } from '../platform/files/sheet.ts'
import { cellText } from '../platform/files/sheet.ts'
import type { Lang, Text } from '../platform/localised-text/contract.ts'
import type { RowProblem } from './source-definition.ts'
import { words } from './words.ts'
import { inBoth, say } from '../platform/localised-text/contract.ts'

const known = words as Record<string, Text>

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export interface Place {
  file: string
  sheet: string
  row: number
  header: string | null
}

/** Where a problem lies in another row, that row's is part of the sentence. */
const withWhy = ({ params }: RowProblem, lang: Lang): RowProblem['params'] =>
  params.because === undefined ? params : { ...params, why: say(known[`problem.${params.because}`]!, lang, params) }

export const problemText = (p: RowProblem): Text => inBoth((l) => say(known[`problem.${p.code}`]!, l, withWhy(p, l)))
export const fixText = (p: RowProblem): Text => inBoth((l) => say(known[`mend.${p.code}`]!, l, p.params))

/** 「成绩.xlsx，第 7 行「得分」列：……。……。」 */
export const problemMessage = (p: RowProblem, at: Place): Text => placed(at, problemText(p), fixText(p))

/** The same without what is written in the row: for those who did not write it. */
export const messageWithoutValues = (p: RowProblem, at: Place): Text =>
  placed(at, withoutValues('problem', p), withoutValues('mend', p))

function placed(at: Place, problem: Text, mend: Text): Text {
  return inBoth((l) =>
    say(words.sentence, l, {
      where: say(at.sheet === '' ? words.where : words['where-sheet'], l, {
        file: at.file,
        sheet: at.sheet,
        row: at.row,
      }),
      column: at.header === null ? '' : (l === 'en' ? ', ' : '') + say(words['at-column'], l, { column: at.header }),
      problem: problem[l],
      mend: capital(mend[l]),
    }),
  )
}

/** Everything a sentence takes from a row; what it says of the run, the day and the scale stays. */
const fromTheRow = { value: '…', meant: '…', no: '…', name: '…', chain: '…', day: '…', why: '…' }

const withoutValues = (key: 'problem' | 'mend', p: RowProblem): Text =>
  inBoth((l) => say(known[`${key}.${p.code}`]!, l, { ...p.params, ...fromTheRow }))

/** The same problem without what differs from row to row, for counting. */
export const generalText = (key: 'problem' | 'mend', p: RowProblem): Text =>
  withoutValues(key, { ...p, params: { ...p.params, first: '…', row: '…' } })

/** The value a problem is about, as written. */
export const writtenIn = (cells: Cell[] | undefined, column: number) =>
  column < 0 ? '' : cellText(cells?.[column]).slice(0, 80)
