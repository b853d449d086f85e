// What a file would become, and everything that is wrong with it, before anything of it is written.
import { personsById } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import type { SheetRow } from '../platform/files/sheet.ts'
import { cellText, columnName } from '../platform/files/sheet.ts'
import { learnersOf, seatsOf } from '../programme/public.ts'
import type { Preview } from './sheet-parsing/contract.ts'
import type { Fact } from './source-definition.ts'
import { validateRows } from './validate-rows.ts'
import type { Judged } from './validate-rows.ts'
import { layOutColumns } from './lay-out-columns.ts'
import type { NotOpened } from './open-received-file.ts'
import type { Laid } from './lay-out-columns.ts'
import { bodyOf } from './sheet-parsing/find-header.ts'
import { missingFields } from './sheet-parsing/guess-columns.ts'
import { generalText, problemMessage, writtenIn } from './row-problem-messages.ts'
import { factSummary } from './fact-summary.ts'
import type { NamedMentor } from './fact-summary.ts'
import { hasContent } from '../platform/files/store.ts'
import { isSender } from './permissions.ts'
import { previewWithoutContents } from './preview-without-contents.ts'
import { inSealedColumn, isSealed } from './redact-sealed-sheets.ts'
import { importById, importListed, sameBytes } from './store/import.ts'
import { briefOf, discardable, fieldBrief, stateOf } from './view-imports.ts'

const shownRows = 12
const shownProblems = 200

function columnsOf(laid: Laid, body: SheetRow[]): Preview['columns'] {
  const width = Math.max(laid.headers.length, laid.mapping.columns.length)
  return Array.from({ length: width }, (_, i) => ({
    letter: columnName(i),
    header: laid.headers[i] ?? '',
    field: laid.mapping.columns[i] ?? null,
    filled: body.some((r) => cellText(r.cells[i]) !== ''),
    samples: inSealedColumn(laid, i)
      ? []
      : body
          .slice(0, 50)
          .map((r) => cellText(r.cells[i]))
          .filter((c) => c !== '')
          .slice(0, 3),
  }))
}

function peopleCounts({ people, placed }: Judged): Preview['people'] {
  if (people === null) return null
  const changes = placed.map(({ row }) => people.changes.get(row) ?? null)
  return {
    entered: changes.filter((c) => c === null).length,
    changed: changes.filter((c) => c !== null && c.length > 0).length,
    same: changes.filter((c) => c?.length === 0).length,
  }
}

function firstRows(
  judged: Judged,
  mentors: ReadonlyMap<string, NamedMentor>,
  learners: ReadonlyMap<string, string>,
): Preview['rows'] {
  const rows = new Map<number, Preview['rows'][number]['becomes']>()
  for (const { row, fact, person } of judged.placed) {
    if (!rows.has(row) && rows.size === shownRows) break
    rows.set(row, [...(rows.get(row) ?? []), factSummary(fact, mentorIn(fact, mentors), learners.get(person ?? ''))])
  }
  return [...rows].map(([row, becomes]) => ({ row, becomes }))
}

const mentorNoOf = (fact: Fact) => (fact.what === 'enrolment' ? fact.mentorNo : undefined)
const mentorIn = (fact: Fact, mentors: ReadonlyMap<string, NamedMentor>) => mentors.get(mentorNoOf(fact) ?? '')

/** The mentors a roster names, by their numbers. */
async function mentorsNamed(
  reading: Reading,
  scope: Scope,
  { judged, run }: { judged: Judged; run: string | null },
): Promise<Map<string, NamedMentor>> {
  const numbers = [...new Set(judged.placed.flatMap(({ fact }) => mentorNoOf(fact) ?? []))]
  if (numbers.length === 0 || run === null) return new Map()
  const ids = new Map(
    numbers.flatMap((no) => (judged.rowContext.people.has(no) ? [[no, judged.rowContext.people.get(no)!]] : [])),
  )
  const names = new Map((await personsById(reading, scope, [...ids.values()])).map((p) => [p.id, p.name]))
  const seated = new Set((await seatsOf(reading, scope, run, 'mentor')).map((s) => s.person))
  return new Map([...ids].map(([no, id]) => [no, { name: names.get(id) ?? '', newSeat: !seated.has(id) }]))
}

/** Who of a roster learns in the run already, and since when. */
async function learningSince(
  reading: Reading,
  scope: Scope,
  { judged, run }: { judged: Judged; run: string | null },
): Promise<Map<string, string>> {
  if (run === null || !judged.placed.some(({ fact }) => fact.what === 'enrolment')) return new Map()
  return new Map((await learnersOf(reading, scope, run)).map(({ id, since }) => [id, since]))
}

function byCode(judged: Judged): Preview['byCode'] {
  const codes = new Map<string, Preview['byCode'][number]>()
  for (const p of judged.rejected.flatMap((r) => r.problems)) {
    const one = codes.get(p.code) ?? {
      code: p.code,
      count: 0,
      problem: generalText('problem', p),
      mend: generalText('mend', p),
    }
    codes.set(p.code, { ...one, count: one.count + 1 })
  }
  return [...codes.values()].sort((a, b) => b.count - a.count)
}

function problemsOf(
  judged: Judged,
  laid: Laid,
  { body, file }: { body: SheetRow[]; file: string },
): Preview['problems'] {
  const cells = new Map(body.map((r) => [r.row, r.cells]))
  return judged.rejected
    .flatMap((r) => r.problems.map((p) => ({ row: r.row, ...p })))
    .slice(0, shownProblems)
    .map((p) => {
      const header = p.column < 0 ? null : laid.headers[p.column] || columnName(p.column)
      return {
        row: p.row,
        column: header,
        code: p.code,
        value: inSealedColumn(laid, p.column) ? '' : writtenIn(cells.get(p.row), p.column),
        sentence: problemMessage(p, { file, sheet: laid.sheet.name, row: p.row, header }),
      }
    })
}

/**
 * The whole preview of a received file for who sent it, as long as it is not brought in; writes nothing. Everybody else, and
 * everybody afterwards, is told how many rows there were and what is wrong in which of them, and nothing that stands in it.
 */
export async function preview(
  db: OpenDatabase,
  scope: Scope,
  id: string,
  now: Date,
): Promise<Preview | NotOpened | { refused: 'not-found' }> {
  const received = await db.read(scope, (reading) => importById(reading, scope, id))
  if (!received || received.sha256 === null) return { refused: 'not-found' }
  const state = await db.read(scope, async (reading) => stateOf((await importListed(reading, scope, id))!, now))
  const open =
    discardable(state) &&
    isSender(scope, received) &&
    (await db.read(scope, (reading) => hasContent(reading, scope, id)))
  if (!open) return previewWithoutContents(db, scope, received, now)
  const laid = await layOutColumns(db, scope, received)
  if ('refused' in laid) return laid
  const body = bodyOf(laid.sheet, laid.mapping.headerRow)
  return db.read(scope, async (reading) => {
    const judged = await validateRows(reading, scope, laid, { run: received.run, now })
    const good = judged.rows - judged.rejected.length
    return {
      import: briefOf(scope, (await importListed(reading, scope, id))!, now),
      sealed: isSealed(received.source),
      contents: 'shown',
      sheets: laid.file.sheets.map((s) => ({ name: s.name, rows: s.rows.length })),
      mapping: laid.mapping,
      mappedBy: laid.mappedBy,
      columns: columnsOf(laid, body),
      fields: laid.source.fields.map(fieldBrief),
      missing: missingFields(laid.mapping, laid.source),
      sameAs: (await sameBytes(reading, scope, received))?.endedAt?.toISOString() ?? null,
      counts: { rows: judged.rows, good, rejected: judged.rejected.length, becomes: judged.placed.length },
      people: peopleCounts(judged),
      rows: firstRows(
        judged,
        await mentorsNamed(reading, scope, { judged, run: received.run }),
        await learningSince(reading, scope, { judged, run: received.run }),
      ),
      byCode: byCode(judged),
      problems: problemsOf(judged, laid, { body, file: received.fileName }),
    }
  })
}
