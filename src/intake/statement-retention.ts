// How long statements are kept: what would go is said first, then it goes by itself, day by day. What they became stays.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { countStoredBefore, purgeStatements } from '../lrs/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading, Writing } from '../platform/db/database.ts'
import { newId } from '../platform/db/id.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { mayErase } from './permissions.ts'
import {
  erasures,
  statementCountsBefore,
  retentionMonths,
  saveMonths,
  sealStatements,
} from './store/erasure-and-retention.ts'
import { holdPull } from './store/xapi-statements.ts'

const product = systemScope()
const piece = 1000

/** The same day so many months ago, UTC; of a month too short its last day. */
export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()
  then.setUTCDate(Math.min(now.getUTCDate(), last))
  return then
}

/** What would go if statements were kept for so many months; nothing is written. */
export async function previewPurge(reading: Reading, scope: Scope, { months, now }: { months: number; now: Date }) {
  if (!mayErase(scope)) return { refused: 'not-administrator' }
  await actAsProduct(reading)
  const before = monthsBefore(now, months)
  const { oldest, ...past } = await countStoredBefore(reading, scope, before)
  return {
    before: before.toISOString(),
    oldest: oldest?.toISOString() ?? null,
    ...past,
    ...(await statementCountsBefore(reading, scope, before)),
  }
}

/** How long they are kept, and the erasures there were. */
export async function viewRetention(reading: Reading, scope: Scope) {
  if (!mayErase(scope)) return { refused: 'not-administrator' }
  return {
    months: await retentionMonths(reading, scope),
    erasures: (await erasures(reading, scope)).map((e) => ({ ...e, at: e.at.toISOString() })),
  }
}

/** Says how long statements are kept from now on; null: for ever. */
export async function setRetention(tx: Writing, scope: Scope, { months, now }: { months: number | null; now: Date }) {
  if (!mayErase(scope)) return { refused: 'not-administrator' }
  await saveMonths(tx, scope, months, now)
  await writeAuditLog(tx, scope, 'intake.retention-set', newId(), { months })
  return { months }
}

/** What is past its time goes, a piece at a time; answers how many statements went. */
export async function purgeExpired(db: OpenDatabase, scope: Scope, now: Date): Promise<number> {
  const months = await db.read(scope, (reading) => retentionMonths(reading, scope))
  if (months === null) return 0
  const before = monthsBefore(now, months)
  let gone = 0
  for (;;) {
    const ids = await db.write(scope, async (tx) => {
      await holdPull(tx, scope)
      const dropped = await purgeStatements(tx, scope, { before, limit: piece })
      await sealStatements(tx, scope, dropped)
      return dropped
    })
    gone += ids.length
    if (ids.length < piece) break
  }
  if (gone > 0)
    await db.write(scope, (tx) =>
      writeAuditLog(tx, scope, 'intake.statements-let-go', newId(), { statements: gone, months }),
    )
  return gone
}

export const retentionJob: Sweep = {
  name: 'intake.retention',
  everySeconds: 3600,
  work: async ({ db, now }) => {
    await purgeExpired(db, product, now)
  },
}
