// A fact finds its person, its module and its test; what can not be found is listed, the rest goes in.
import { listedIn } from '../../platform/localised-text/contract.ts'
import type { Module } from '../../programme/contract.ts'
import type { Fact, ReadingContext, Rejected, RowProblem, SeenFact, TeamKpiFact } from '../source-definition.ts'
import { plainHeader } from './find-header.ts'
import { resolveRatedItemAndRater } from './resolve-rated-item-and-rater.ts'
import type { RatingContext } from './resolve-rated-item-and-rater.ts'
import type { Placed, ParsedRows } from './parse-rows.ts'

export interface RowContext extends ReadingContext, RatingContext {
  /** Person ids by 工号. */
  people: ReadonlyMap<string, string>
  /** Persons enrolled in the run; null where the source needs no run. */
  learners: ReadonlySet<string> | null
  /** Unit ids by the name or path a file uses; a name two units share is not among them. */
  units?: ReadonlyMap<string, string>
  /** Rows of people that are not taken, by their number: known from all of them together. */
  peopleRefused?: ReadonlyMap<number, Asked>
  /** 工号 of persons that the same file brings. */
  coming?: ReadonlySet<string>
  /** Rows of this file by the 工号 they are about, those that are not taken included. */
  rowOf?: ReadonlyMap<string, number>
  /** What keeps a row out, by its number: known of the rows before this round. */
  keptOut?: ReadonlyMap<number, RowProblem>
  /** The column a field was read from; -1 when none. */
  columnOf(field: string): number
}
export interface ResolvedFact {
  row: number
  fact: Fact
  person: string | null
  module: string | null
  unit?: string
  /** What a rating is of, and by whom it is named. */ rated?: { item: string; rater: string | null }
}

const chinese = '零一二三四五六七八九十'

/** The module a text means: its number (3, 模块3, 第三模块, Module 3) or its name. */
export function moduleNamed(text: string, modules: readonly Module[]): Module | undefined {
  const plain = plainHeader(text)
  const byName = modules.find((m) => plainHeader(m.name) === plain)
  if (byName) return byName
  const digit =
    /^(?:模块|module|第|单元|unit|m)?(\d{1,3})(?:模块|单元|章|课)?$/.exec(plain)?.[1] ??
    numeral(/^(?:模块|第|单元)?([一二三四五六七八九十]{1,2})(?:模块|单元|章|课)?$/.exec(plain)?.[1])
  return digit === undefined
    ? modules.find((m) => plain.length >= 2 && plainHeader(m.name).includes(plain))
    : modules.find((m) => m.number === Number(digit))
}

function numeral(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (text.length === 1) return String(chinese.indexOf(text))
  return text.startsWith('十') ? String(10 + chinese.indexOf(text[1]!)) : undefined
}

/** Where a number lost its leading zeros, the 工号 it probably was. */
function probably(no: string, people: ReadonlyMap<string, string>): string | null {
  for (let padded = `0${no}`; padded.length <= 12; padded = `0${padded}`) if (people.has(padded)) return padded
  return null
}

export interface Asked {
  field: string
  code: string
  params: Record<string, string | number>
}

function unknown(no: string, rowContext: RowContext): Asked {
  const meant = probably(no, rowContext.people)
  return meant
    ? { field: 'employee-no', code: 'unknown-person-zeros', params: { value: no, meant } }
    : { field: 'employee-no', code: 'unknown-person', params: { value: no } }
}

function moduleOf(fact: SeenFact, rowContext: RowContext): { module: string | null } | Asked {
  const modules = rowContext.run?.modules ?? []
  if (fact.module === null)
    return { module: modules.find((m) => m.startsOn <= fact.day && fact.day <= m.endsOn)?.id ?? null }
  const found = moduleNamed(fact.module, modules)
  return found
    ? { module: found.id }
    : {
        field: 'module',
        code: 'unknown-module',
        params: { value: fact.module, ...listedIn(modules.map((m) => m.number)) },
      }
}

function outsideRun(fact: Fact, rowContext: RowContext): Asked | null {
  const day = fact.what === 'seen' ? fact.day : fact.what === 'kpi' || fact.what === 'team-kpi' ? fact.from : null
  if (day === null) return null
  if (day > rowContext.today)
    return {
      field: fact.what === 'seen' ? 'day' : 'period',
      code: 'day-in-future',
      params: { value: day, today: rowContext.today },
    }
  if (fact.what === 'seen' && rowContext.run && day < rowContext.run.startsOn)
    return { field: 'day', code: 'day-before-run', params: { value: day, start: rowContext.run.startsOn } }
  return null
}

function teamOf(row: number, fact: TeamKpiFact, rowContext: RowContext): ResolvedFact | Asked {
  const unit = rowContext.units?.get(fact.team)
  return unit
    ? (outsideRun(fact, rowContext) ?? { row, fact, person: null, module: null, unit })
    : { field: 'team', code: 'unknown-team', params: { value: fact.team } }
}
/** Facts about learners of the run. */
const ofRun = new Set<Fact['what']>(['seen', 'behaviour', 'round'])

/** A superior who is nowhere, or whose own row of this file is not taken: then why, in that row's words. */
function superiorLost(no: string, field: string, { rowOf, keptOut }: RowContext): Asked {
  const row = rowOf?.get(no)
  const why = row === undefined ? undefined : keptOut?.get(row)
  if (row === undefined || !why) return { field, code: 'unknown-superior', params: { value: no } }
  const chained = why.code === 'superior-refused'
  return {
    field,
    code: 'superior-refused',
    params: chained ? { no, row, because: 'superior-refused-too' } : { ...why.params, no, row, because: why.code },
  }
}

function resolveFact({ row, fact }: Placed, rowContext: RowContext): ResolvedFact | Asked {
  if (fact.what === 'person') {
    const refused = rowContext.peopleRefused?.get(row)
    if (refused) return refused
    const lost = (no: string) => !rowContext.people.has(no) && !rowContext.coming?.has(no)
    if (fact.superiorNo !== null && lost(fact.superiorNo)) return superiorLost(fact.superiorNo, 'superior', rowContext)
    const dotted = fact.dottedNos.find(lost)
    return dotted === undefined
      ? { row, fact, person: rowContext.people.get(fact.employeeNo) ?? null, module: null }
      : superiorLost(dotted, 'dotted', rowContext)
  }
  if (fact.what === 'team-kpi') return teamOf(row, fact, rowContext)
  const person = rowContext.people.get(fact.employeeNo)
  if (!person) return unknown(fact.employeeNo, rowContext)
  if (ofRun.has(fact.what) && rowContext.learners && !rowContext.learners.has(person))
    return { field: 'employee-no', code: 'not-in-run', params: { value: fact.employeeNo } }
  if (fact.what === 'enrolment' && fact.mentorNo !== undefined && !rowContext.people.has(fact.mentorNo))
    return { field: 'mentor', code: 'unknown-mentor', params: { value: fact.mentorNo } }
  const outside = outsideRun(fact, rowContext)
  if (outside) return outside
  if (fact.what === 'behaviour' || fact.what === 'round') {
    const rated = resolveRatedItemAndRater(fact, person, rowContext)
    return 'code' in rated ? rated : { row, fact, person, module: null, rated }
  }
  if (fact.what !== 'seen') return { row, fact, person, module: null }
  const module = moduleOf(fact, rowContext)
  return 'code' in module ? module : { row, fact, person, module: module.module }
}

export interface Placement {
  placed: ResolvedFact[]
  rejected: Rejected[]
}

const comingIn = (facts: Placed[]) =>
  new Set(facts.flatMap(({ fact }) => (fact.what === 'person' ? [fact.employeeNo] : [])))

/** Resolves facts to the people, modules and units that are known. A row goes in whole or not at all; who reports to a rejected row waits with it. */
export function resolveFacts(reading: ParsedRows, rowContext: RowContext): Placement {
  const keptOut = new Map(reading.rejected.flatMap(({ row, problems }) => problems.slice(0, 1).map((p) => [row, p])))
  const first = placeOnce(reading, { ...rowContext, coming: comingIn(reading.facts), keptOut })
  const again = { facts: first.placed, rejected: first.rejected }
  return first.rejected.length === reading.rejected.length || comingIn(reading.facts).size === 0
    ? first
    : resolveFacts(again, rowContext)
}

const problemOf = ({ field, code, params }: Asked, rowContext: RowContext) => ({
  column: rowContext.columnOf(field),
  code,
  params,
})

function placeOnce(reading: ParsedRows, rowContext: RowContext): Placement {
  const refused = new Map<number, Rejected>(reading.rejected.map((r) => [r.row, r]))
  const placed: ResolvedFact[] = []
  for (const fact of reading.facts) {
    const found = resolveFact(fact, rowContext)
    if (!('code' in found)) placed.push(found)
    else if (!refused.has(fact.row)) refused.set(fact.row, { row: fact.row, problems: [problemOf(found, rowContext)] })
  }
  return {
    placed: placed.filter((p) => !refused.has(p.row)),
    rejected: [...refused.values()].sort((a, b) => a.row - b.row),
  }
}
