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

/** The first of two rows about the same thing stays; the second is rejected, and says whether it agrees. */
function doubled(facts: Fact[], row: number, seen: Map<string, { row: number; says: string }>): RowProblem[] {
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
  const facts: Placed[] = []
  const rejected: Rejected[] = []
  const seen = new Map<string, { row: number; says: string }>()
  for (const row of rows) {
    const { taken, problems } = take(row, columnsOf, { source, headers })
    const became = problems.length > 0 ? { problems } : source.become(taken, context)
    const found = 'facts' in became ? doubled(became.facts, row.row, seen) : became.problems
    if (found.length > 0) rejected.push({ row: row.row, problems: found })
    else if ('facts' in became) facts.push(...became.facts.map((fact) => ({ row: row.row, fact })))
  }
  return { facts, rejected }
}
