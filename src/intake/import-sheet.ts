// The good rows go in, in one transaction; the others stay in quarantine. Cut off in the middle, nothing was written.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { listedIn } from '../platform/localised-text/contract.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { validateRows } from './validate-rows.ts'
import type { Judged } from './validate-rows.ts'
import { layOutColumns } from './lay-out-columns.ts'
import type { Laid } from './lay-out-columns.ts'
import { isSender, mayBringIn } from './permissions.ts'
import { bodyOf } from './sheet-parsing/find-header.ts'
import { missingFields } from './sheet-parsing/guess-columns.ts'
import { say } from '../platform/localised-text/contract.ts'
import { forgetFile, isSealed } from './redact-sealed-sheets.ts'
import { claim, importById, importListed, saveEnd, saveProgress, saveStart } from './store/import.ts'
import type { Counts, Received } from './store/import.ts'
import { saveRejected } from './store/rejected-rows.ts'
import { writeFacts } from './write-facts.ts'

type Refusal = { refused: string; params?: Record<string, string | number> }

async function quarantine(
  tx: Writing,
  scope: Scope,
  id: string,
  { judged, laid }: { judged: Judged; laid: Laid },
): Promise<void> {
  const cells = new Map(bodyOf(laid.sheet, laid.mapping.headerRow).map((r) => [r.row, r.cells]))
  await saveRejected(tx, scope, {
    import: id,
    sheet: laid.sheet.name,
    headers: laid.headers,
    rows: judged.rejected.map((r) => ({ ...r, cells: laid.source.sealed ? [] : (cells.get(r.row) ?? []) })),
  })
}

/** A field in both languages: a refusal's parameters are the same in both of its sentences. */
function nameOf(laid: Laid, key: string): string {
  const { words } = laid.source.fields.find((f) => f.key === key)!
  return `${say(words, 'zh')} ${say(words, 'en')}`
}

async function readyToGo(
  db: OpenDatabase,
  scope: Scope,
  id: string,
  now: Date,
): Promise<{ received: Received; laid: Laid; judged: Judged } | Refusal> {
  const received = await db.read(scope, (reading) => importById(reading, scope, id))
  if (!received || received.sha256 === null) return { refused: 'not-found' }
  if (!mayBringIn(scope, received.run)) return { refused: 'not-yours' }
  if (!isSender(scope, received)) return { refused: 'not-the-sender', params: { file: received.fileName } }
  if (received.discarded) return { refused: 'already-discarded' }
  const laid = await layOutColumns(db, scope, received)
  if ('refused' in laid) return laid
  const missing = missingFields(laid.mapping, laid.source)
  if (missing.length > 0)
    return { refused: 'fields-missing', params: listedIn(missing.map((key) => nameOf(laid, key))) }
  const judged = await db.read(scope, async (reading) => {
    await actAsProduct(reading)
    return validateRows(reading, scope, laid, { run: received.run, now })
  })
  return judged.placed.length === 0 ? { refused: 'nothing-to-bring-in' } : { received, laid, judged }
}

/** Brings a received file in. Answers its counts; a refusal wrote nothing. */
export async function importSheet(db: OpenDatabase, scope: Scope, id: string, now: Date): Promise<Counts | Refusal> {
  const ready = await readyToGo(db, scope, id, now)
  if ('refused' in ready) return ready
  const { received, laid, judged } = ready
  const total = judged.placed.length
  let started = false
  try {
    return await db.write(scope, async (tx) => {
      await actAsProduct(tx)
      if (!(await claim(tx, scope, id))) return { refused: 'still-under-way' }
      const before = await importListed(tx, scope, id)
      if (before?.discardedAt) return { refused: 'already-discarded' }
      if (before?.endedAt && before.failed === null)
        return { refused: before.undoneAt ? 'already-undone' : 'already-brought-in' }
      await db.write(scope, (own) => saveStart(own, scope, { import: id, at: now, total }))
      started = true
      const tell = (done: number) => db.write(scope, (own) => saveProgress(own, scope, id, done))
      const written = await writeFacts(tx, systemScope(scope.person), {
        received,
        judged,
        source: laid.source,
        now,
        tell,
      })
      await quarantine(tx, scope, id, { judged, laid })
      if (isSealed(received.source)) await forgetFile(tx, scope, id)
      const counts = { ...written, rejected: judged.rejected.length }
      await saveEnd(tx, scope, id, { at: now, done: total, counts })
      await writeAuditLog(tx, scope, 'intake.brought-in', id, { ...counts })
      return counts
    })
  } catch (problem) {
    if (started)
      await db.write(scope, (own) =>
        saveEnd(own, scope, id, {
          at: now,
          done: 0,
          counts: { recorded: 0, known: 0, corrected: 0, rejected: 0 },
          failed: problem instanceof Error ? problem.name : 'error',
        }),
      )
    throw problem
  }
}
