// The contract of a source: it names itself and its fields, and says what a row of it becomes.
import type { ObservationKind, Occasion, Side360 } from '../evidence/public.ts'
import type { Module } from '../programme/contract.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import type { CellProblem } from './sheet-parsing/cell.ts'

export type FieldKind = 'id' | 'text' | 'number' | 'date' | 'period'

export interface Field {
  key: string
  words: Text
  kind: FieldKind
  /** A row without it is rejected, and the mapping is incomplete until a column has it. */
  required?: boolean
  /** Several columns may be of this field; each keeps its header as its name. */
  many?: boolean
  /** Headers in use for it, in Chinese and English; the best match is proposed. */
  guesses: readonly string[]
  /** Known only so that it is left out: no column of the template. */
  leftOut?: true
}

/** A number as written; `share` when it was written in per cent. */
export interface Amount {
  number: number
  share: boolean
}
export interface Named<T> {
  column: number
  name: string
  value: T
}

/** A row with its cells read by the mapping: what is not filled in is absent. */
export interface TakenRow {
  row: number
  id(field: string): string | null
  text(field: string): string | null
  number(field: string): Amount | null
  day(field: string): string | null
  period(field: string): { from: string; to: string } | null
  /** Every filled column of a field that may have many. */
  numbers(field: string): Named<Amount>[]
  texts(field: string): Named<string>[]
  /** The column a field was read from, for naming a problem; -1 when it has none. */
  columnOf(field: string): number
}

/** What is known when rows are read. Days are the organisation's. */
export interface ReadingContext {
  today: string
  run: { id: string; startsOn: string; endsOn: string; modules: readonly Module[] } | null
}

export interface PersonFact {
  what: 'person'
  employeeNo: string
  name: string
  unit: string[] | null
  position: string | null
  superiorNo: string | null
  dottedNos: string[]
  enteredOn: string | null
  leftOn: string | null
  email: string | null
  phone: string | null
  wecom: string | null
  dingtalk: string | null
  feishu: string | null
}
export interface EnrolmentFact {
  what: 'enrolment'
  employeeNo: string
  since: string | null
  until: string | null
  class?: string | null
  outcome?: string | null
  mentorNo?: string
}
/** A question of a test or homework, with the knowledge point it asks for. */
export interface ItemNamed {
  name: string
  point: string | null
  of: 'test' | 'homework'
}
/** `key` is what makes it the same observation when the file comes again; `activity` is the name of a test or homework, `item` the question of it. */
export interface SeenFact {
  what: 'seen'
  employeeNo: string
  kind: ObservationKind
  key: string
  day: string
  module: string | null
  activity: string | null
  value: number
  outOf: number | null
  note: string | null
  item?: ItemNamed
}
export interface KpiFact {
  what: 'kpi'
  employeeNo: string
  kpi: string
  from: string
  to: string
  value: number
  denominator: number | null
}
/** A figure a whole team has; `team` is its name, or its path from the top. */
export interface TeamKpiFact {
  what: 'team-kpi'
  team: string
  kpi: string
  from: string
  to: string
  value: number
  denominator: number | null
}
/** A behaviour seen at work, on one of four occasions; `item` is the name of the behaviour or competency. */
export interface BehaviourFact {
  what: 'behaviour'
  employeeNo: string
  item: string
  occasion: Occasion
  day: string
  score: number
  raterNo: string
  because: string | null
}
/** One rating of a 360 round; who `rater` is goes no further than this fact. */
export interface RoundFact {
  what: 'round'
  employeeNo: string
  round: string
  side: Side360
  rater: string
  item: string
  score: number
}
export type Fact = PersonFact | EnrolmentFact | SeenFact | KpiFact | TeamKpiFact | BehaviourFact | RoundFact

export interface RowProblem extends CellProblem {
  column: number
}
export type FactsOrProblems = { facts: Fact[] } | { problems: RowProblem[] }

/** The days of a template: one on which something can have been seen, the first of the run, and the month before. */
export interface ExampleDays {
  seen: string
  first: string
  month: string
}
export type Example = string | number | Text | ((days: ExampleDays) => string)

/** A source whose files are sheets. */
export interface SheetSource {
  key: string
  takes: 'sheet'
  words: { name: Text; about: Text }
  needsRun: boolean
  /** Fields that are shown to nobody row by row, not in samples or problems either; the file's content goes when it is brought in. */
  sealed?: readonly string[]
  fields: readonly Field[]
  /** What the two filled rows of its template say, by field; a field without stands there as an empty column. */
  examples: Readonly<Record<string, readonly [Example, Example]>>
  /** A field that every column with numbers belongs to when no other field claims it; `restLooks` says what else its cells look like. */
  rest?: string
  restLooks?: RegExp
  become(row: TakenRow, context: ReadingContext): FactsOrProblems
}

/** A source that is a whole folder, brought in from the terminal. */
export interface FolderSource {
  key: string
  takes: 'folder'
  words: { name: Text; about: Text }
  /** The file inside the folder that evidence of a kind came from. */
  fileOf(kind: string): string | null
}

/** A source that sends statements by itself. */
export interface StatementSource {
  key: string
  takes: 'statements'
  words: { name: Text; about: Text }
}

export type Source = SheetSource | FolderSource | StatementSource

/** A row that can not be used, and why: `{ file, sheet, row, column }` are added where it is shown. */
export interface Rejected {
  row: number
  problems: RowProblem[]
}
