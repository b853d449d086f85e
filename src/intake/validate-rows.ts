// What rows are read against: the organisation's day, the run with its modules, who has which 工号, who takes part.
import { dayOf } from '../calendar/day.ts'
import { closedRounds } from '../evidence/public.ts'
import {
  allSuperiorsOf,
  judgePeopleSheet,
  organisation,
  personsByEmployeeNo,
  ratableItems,
  unitsNamed,
} from '../people/public.ts'
import type { PeoplePlan } from '../people/public.ts'
import { peopleRow } from './people-rows.ts'
import { cellText } from '../platform/files/sheet.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading as Database } from '../platform/db/database.ts'
import { learnersOf, modulesOf, runById } from '../programme/public.ts'
import type { Laid } from './lay-out-columns.ts'
import { bodyOf } from './sheet-parsing/find-header.ts'
import { resolveFacts } from './sheet-parsing/resolve-facts.ts'
import type { RowContext, Placement } from './sheet-parsing/resolve-facts.ts'
import { byPlainName } from './sheet-parsing/resolve-rated-item-and-rater.ts'
import type { RatingContext } from './sheet-parsing/resolve-rated-item-and-rater.ts'
import { parseRows } from './sheet-parsing/parse-rows.ts'
import type { ParsedRows } from './sheet-parsing/parse-rows.ts'
import { blanked } from './redact-sealed-sheets.ts'
import type { ReadingContext } from './source-definition.ts'

export interface Judged extends Placement {
  rows: number
  zone: string
  context: ReadingContext
  rowContext: RowContext
  /** What rows of people change; null for other sheets. */
  people: PeoplePlan | null
}

const longest = 12

/** A number that may have lost zeros at its front, with them put back one by one. */
const withZeros = (no: string) =>
  Array.from({ length: Math.max(0, longest - no.length) }, (_, i) => no.padStart(no.length + i + 1, '0'))

async function peopleOf(database: Database, scope: Scope, reading: ParsedRows): Promise<Map<string, string>> {
  const asked = new Set(
    reading.facts.flatMap(({ fact }) =>
      fact.what === 'team-kpi'
        ? []
        : fact.what === 'person'
          ? [fact.employeeNo, ...(fact.superiorNo === null ? [] : [fact.superiorNo]), ...fact.dottedNos]
          : fact.what === 'behaviour'
            ? [fact.employeeNo, fact.raterNo]
            : fact.what === 'enrolment' && fact.mentorNo !== undefined
              ? [fact.employeeNo, fact.mentorNo]
              : [fact.employeeNo],
    ),
  )
  const people = await personsByEmployeeNo(database, scope, [...asked])
  const unknown = [...asked].filter((no) => !people.has(no) && /^\d+$/.test(no)).slice(0, 2000)
  const meant =
    unknown.length > 0
      ? await personsByEmployeeNo(database, scope, unknown.flatMap(withZeros))
      : new Map<string, string>()
  return new Map([...meant, ...people])
}

/** What ratings are placed on: nothing for other sheets. */
async function ratingGround(
  database: Database,
  scope: Scope,
  reading: ParsedRows,
  { run, people }: { run: string | null; people: Map<string, string> },
): Promise<Omit<RatingContext, 'people'>> {
  if (run === null || !reading.facts.some(({ fact }) => fact.what === 'behaviour' || fact.what === 'round')) return {}
  const things = await ratableItems(database, scope)
  return {
    items: byPlainName(things),
    itemNames: things.slice(0, 6).map((t) => t.name.zh),
    superiors: await allSuperiorsOf(database, scope, [...people.values()]),
    closedRounds: new Set(await closedRounds(database, scope, run)),
  }
}

/** Rows of people by their 工号 as it is written; of two rows the first. */
function rowsByNumber(body: ReturnType<typeof bodyOf>, laid: Laid): Map<string, number> {
  const column = laid.mapping.columns.indexOf('employee-no')
  const numbered = body.map(({ row, cells }) => [cellText(cells[column]).trim(), row] as const)
  return new Map(numbered.filter(([no]) => no !== '').toReversed())
}

/** Reads a laid-out file and judges every row. Writes nothing. */
export async function validateRows(
  database: Database,
  scope: Scope,
  laid: Laid,
  { run, now }: { run: string | null; now: Date },
): Promise<Judged> {
  const zone = (await organisation(database, scope))?.timeZone ?? 'Asia/Shanghai'
  const found = run === null ? null : await runById(database, scope, run)
  const modules = found ? await modulesOf(database, scope, found.id) : []
  const context: ReadingContext = {
    today: dayOf(now, zone),
    run: found && { id: found.id, startsOn: found.startsOn, endsOn: found.endsOn, modules },
  }
  const body = bodyOf(laid.sheet, laid.mapping.headerRow)
  const reading = parseRows(body, laid.mapping, { source: laid.source, headers: laid.headers, context })
  const needsLearners = found !== null && laid.source.key !== 'roster-sheet'
  const people = await peopleOf(database, scope, reading)
  const rows = reading.facts.flatMap(({ row, fact }) => (fact.what === 'person' ? [peopleRow(row, fact)] : []))
  const plan = rows.length === 0 ? null : await judgePeopleSheet(database, scope, rows, context.today)
  const rowContext: RowContext = {
    ...context,
    people,
    ...(plan && { peopleRefused: plan.refused, rowOf: rowsByNumber(body, laid) }),
    ...(await ratingGround(database, scope, reading, { run, people })),
    units: await unitsNamed(database, scope, [
      ...new Set(reading.facts.flatMap(({ fact }) => (fact.what === 'team-kpi' ? [fact.team] : []))),
    ]),
    columnOf: (field) => laid.mapping.columns.indexOf(field),
    learners: needsLearners ? new Set((await learnersOf(database, scope, found.id)).map((l) => l.id)) : null,
  }
  const { placed, rejected } = resolveFacts(reading, rowContext)
  return { placed, rejected: blanked(rejected, laid), rows: body.length, zone, context, rowContext, people: plan }
}
