// Says a problem as a sentence that names file, row, column and the way out; says what a row becomes.
import { words as kindWords } from '../evidence/words.ts'
import type { Cell } from '../platform/files/sheet.ts'
import { cellText } from '../platform/files/sheet.ts'
import { say } from '../platform/localised-text/contract.ts'
import type { Lang, Text } from '../platform/localised-text/contract.ts'
import type { Fact, RowProblem } from './source-definition.ts'
import { words } from './words.ts'

const langs: readonly Lang[] = ['zh', 'en']
const both = (write: (lang: Lang) => string): Text => ({ zh: write('zh'), en: write('en') })
const known = words as Record<string, Text>

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const quoted = (text: string | null, l: Lang) => (text === null ? '' : l === 'zh' ? `「${text}」` : ` "${text}"`)

export interface Place {
  file: string
  sheet: string
  row: number
  header: string | null
}

export const problemText = (p: RowProblem): Text => both((l) => say(known[`problem.${p.code}`]!, l, p.params))
export const mendText = (p: RowProblem): Text => both((l) => say(known[`mend.${p.code}`]!, l, p.params))

/** 「成绩.xlsx，第 7 行「得分」列：……。……。」 */
export function problemMessage(p: RowProblem, at: Place): Text {
  return both((l) =>
    say(words.sentence, l, {
      where: say(at.sheet === '' ? words.where : words['where-sheet'], l, {
        file: at.file,
        sheet: at.sheet,
        row: at.row,
      }),
      column: at.header === null ? '' : (l === 'en' ? ', ' : '') + say(words['at-column'], l, { column: at.header }),
      problem: problemText(p)[l],
      mend: capital(mendText(p)[l]),
    }),
  )
}

/** The same problem without what differs from row to row, for counting. */
export function generalText(key: 'problem' | 'mend', p: RowProblem): Text {
  return both((l) => say(known[`${key}.${p.code}`]!, l, { ...p.params, value: '…', first: '…', meant: '…' }))
}

function amountOf(fact: { value: number; outOf: number | null }, l: Lang): string {
  if (fact.outOf === 0) return say(words.excused, l)
  return fact.outOf === null
    ? String(fact.value)
    : say(words['of-maximum'], l, { value: fact.value, maximum: fact.outOf })
}

/** What a fact says, in one line. */
export function becomesText(fact: Fact): Text {
  const [zh, en] = langs.map((l) => {
    switch (fact.what) {
      case 'person':
        return [fact.employeeNo, fact.name, fact.unit?.join(' / '), fact.position].filter(Boolean).join(' · ')
      case 'enrolment':
        return say(words['becomes.enrolment'], l, {
          employeeNo: fact.employeeNo,
          since: fact.since ?? say(words['from-start'], l),
        })
      case 'seen':
        return say(words['becomes.seen'], l, {
          employeeNo: fact.employeeNo,
          day: fact.day,
          kind: kindWords[fact.kind][l] + quoted(fact.activity, l),
          value: amountOf(fact, l),
        })
      case 'team-kpi':
        return say(words['becomes.kpi'], l, {
          employeeNo: fact.team,
          from: fact.from,
          to: fact.to,
          kpi: fact.kpi,
          value:
            fact.denominator === null
              ? String(fact.value)
              : `${Number(fact.value.toPrecision(6))} (n=${fact.denominator})`,
        })
      case 'behaviour':
        return say(words['becomes.behaviour'], l, {
          employeeNo: fact.employeeNo,
          occasion: say(words[`occasion.${fact.occasion}`], l),
          item: fact.item,
          score: fact.score,
          by: say(words[fact.raterNo === fact.employeeNo ? 'by-self' : 'by-superior'], l),
        })
      case 'round':
        return say(words['becomes.round'], l, {
          employeeNo: fact.employeeNo,
          side: say(words[`side.${fact.side}`], l),
          item: fact.item,
          round: fact.round,
        })
      case 'kpi':
        return say(words['becomes.kpi'], l, {
          employeeNo: fact.employeeNo,
          from: fact.from,
          to: fact.to,
          kpi: fact.kpi,
          value:
            fact.denominator === null
              ? String(fact.value)
              : `${Number(fact.value.toPrecision(6))} (n=${fact.denominator})`,
        })
    }
  })
  return { zh: zh!, en: en! }
}

/** The value a problem is about, as written. */
export const writtenIn = (cells: Cell[] | undefined, column: number) =>
  column < 0 ? '' : cellText(cells?.[column]).slice(0, 80)
