// A report computed again from its own rows: is every digit as it was?
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { contentHash } from './content-hash.ts'
import { reportById, saveRecomputation } from './store/report.ts'
import { evaluateYielding } from './compute-report.ts'

type Refused = { refused: string; params?: Record<string, string> }

/** Computes a report again from its own rows; `same` says whether data and every digit are as they were. */
export async function verifyReportByRecomputing(
  db: OpenDatabase,
  scope: Scope,
  id: string,
  now: Date,
): Promise<{ same: boolean; at: string } | Refused> {
  const product = systemScope(scope.person)
  return db.write(product, async (tx) => {
    const report = await reportById(tx, product, id)
    if (!report) return { refused: 'not-found' }
    const same =
      contentHash(report.snapshot) === report.data_hash &&
      contentHash(await evaluateYielding(report.snapshot)) === report.result_hash &&
      contentHash(report.result) === report.result_hash
    await saveRecomputation(tx, product, { report: id, at: now, same })
    return { same, at: now.toISOString() }
  })
}
