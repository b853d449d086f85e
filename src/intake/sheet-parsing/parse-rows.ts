// Rows of a sheet become facts by a source's mapping; what can not is rejected with every reason at once.
import type { Cell, SheetRow } from '../../platform/files/sheet.ts'
import { cellText } from '../../platform/files/sheet.ts'
import type {
  Fact,
  Field,
  Named,
  Amount,
  ReadingContext,
  Rejected,
  RowProblem,
  SheetSource,
  TakenRow,
} from '../source-definition.ts'
import { asDay, asId, asNumber, asPeriod, asText } from './cell.ts'
import type { Taken } from './cell.ts'
import type { Mapping } from './guess-columns.ts'

export interface Placed {
  row: number
  fact: Fact
}
export interface ParsedRows {
  facts: Placed[]
  rejected: Rejected[]
}

const readers: Record<Field['kind'], (cell: Cell) => Taken<unknown>> = {
  id: asId,
  text: asText,
  number: asNumber,
  date: asDay,
  period: asPeriod,
}

/** A row with its cells read; cells that can not be read are its problems. */
function take(
  row: SheetRow,
  columnsOf: Map<string, number[]>,
  { source, headers }: { source: SheetSource; headers: string[] },
): { taken: TakenRow; problems: RowProblem[] } {
  const values = new Map<string, Named<unknown>[]>()
  const problems: RowProblem[] = []
  for (const field of source.fields) {
    for (const column of columnsOf.get(field.key) ?? []) {
      const cell = row.cells[column] ?? null
      if (cell === null || cellText(cell).trim() === '') continue
      const got = readers[field.kind](cell)
      if ('problem' in got) problems.push({ column, ...got.problem })
      else
        values.set(field.key, [
          ...(values.get(field.key) ?? []),
          { column, name: headers[column] ?? '', value: got.value },
        ])
    }
    if (
      field.required &&
      !values.has(field.key) &&
      !problems.some((p) => columnsOf.get(field.key)?.includes(p.column))
    ) {
      problems.push({ column: columnsOf.get(field.key)?.[0] ?? -1, code: 'required-empty', params: {} })
    }
  }
  const one = <T>(field: string) => (values.get(field)?.[0]?.value ?? null) as T | null
  const taken: TakenRow = {
    row: row.row,
    id: one,
    text: one,
    number: one,
    day: one,
    period: one,
    numbers: (field) => (values.get(field) ?? []) as Named<Amount>[],
    texts: (field) => (values.get(field) ?? []) as Named<string>[],
    columnOf: (field) => values.get(field)?.[0]?.column ?? columnsOf.get(field)?.[0] ?? -1,
  }
  return { taken, problems }
}

/** What makes a fact the same fact, and what it says. */
function nameOf(fact: Fact): { key: string; says: string } {
  const says = JSON.stringify(fact)
  switch (fact.what) {
    case 'person':
      return { key: `person ${fact.employeeNo}`, says }
    case 'enrolment':
      return { key: `enrolment ${fact.employeeNo}`, says }
    case 'seen':
      return { key: `${fact.kind} ${fact.employeeNo} ${fact.key}`, says }
    case 'team-kpi':
      return { key: `team-kpi ${fact.team} ${fact.kpi} ${fact.from}`, says }
    case 'kpi':
      return { key: `kpi ${fact.employeeNo} ${fact.kpi} ${fact.from}`, says }
    case 'behaviour':
      return { key: `behaviour ${fact.employeeNo} ${fact.item} ${fact.occasion} ${fact.raterNo}`, says }
    case 'round':
      return { key: `round ${fact.round} ${fact.employeeNo} ${fact.side} ${fact.rater} ${fact.item}`, says }
  }
}

type Seen = Map<string, { row: number; says: string }>

/** The first of two rows about the same thing stays; the second is rejected, and says whether it agrees. */
function doubled(facts: Fact[], row: number, seen: Seen): RowProblem[] {
  const problems: RowProblem[] = []
  for (const fact of facts) {
    const { key, says } = nameOf(fact)
    const first = seen.get(key)
    if (first)
      problems.push({
        column: -1,
        code: first.says === says ? 'doubled-row' : 'contradicts-row',
        params: { first: first.row },
      })
  }
  if (problems.length === 0) for (const fact of facts) seen.set(nameOf(fact).key, { row, says: nameOf(fact).says })
  return problems.slice(0, 1)
}

/** Rows of one 工号 that differ: nobody knows which is right, so that none is taken and each names one it differs from. */
function numbersGivenTwice(rows: readonly Placed[], column: number): Map<number, RowProblem[]> {
  const people = rows.flatMap(({ row, fact }) =>
    fact.what === 'person' ? [{ row, value: fact.employeeNo, name: fact.name, says: nameOf(fact).says }] : [],
  )
  return new Map(
    [...Map.groupBy(people, (p) => p.value).values()].flatMap((same) =>
      same.flatMap(({ row, value, says }) => {
        const other = same.find((p) => p.says !== says)
        if (!other) return []
        const params = { value, name: other.name, first: other.row }
        return [[row, [{ column, code: 'number-given-twice', params }]] as const]
      }),
    ),
  )
}

/** Reads the rows under a header. Pure: the same rows, mapping and context give the same facts and rejections. */
export function parseRows(
  rows: SheetRow[],
  mapping: Mapping,
  { source, headers, context }: { source: SheetSource; headers: string[]; context: ReadingContext },
): ParsedRows {
  const columnsOf = new Map<string, number[]>()
  mapping.columns.forEach((field, column) => {
    if (field) columnsOf.set(field, [...(columnsOf.get(field) ?? []), column])
  })
  const placed: Placed[] = []
  const problems = new Map<number, RowProblem[]>()
  for (const row of rows) {
    const read = take(row, columnsOf, { source, headers })
    const became = read.problems.length > 0 ? read : source.become(read.taken, context)
    if ('facts' in became) placed.push(...became.facts.map((fact) => ({ row: row.row, fact })))
    else problems.set(row.row, became.problems)
  }
  const seen: Seen = new Map()
  for (const [row, asked] of numbersGivenTwice(placed, columnsOf.get('employee-no')?.[0] ?? -1))
    problems.set(row, asked)
  for (const [row, own] of Map.groupBy(placed, (p) => p.row)) {
    if (problems.has(row)) continue
    const found = doubled(
      own.map((p) => p.fact),
      row,
      seen,
    )
    if (found.length > 0) problems.set(row, found)
  }
  return {
    facts: placed.filter((p) => !problems.has(p.row)),
    rejected: rows.flatMap(({ row }) => {
      const own = problems.get(row)
      return own ? [{ row, problems: own }] : []
    }),
  }
}
