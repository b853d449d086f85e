// The rows behind a figure of a report, with file and line.
import type { Scope } from '../../../platform/auth/scope.ts'
import { actAsProduct } from '../../../platform/db/act-as-product.ts'
import type { OpenDatabase } from '../../../platform/db/database.ts'
import { mayPlan } from '../../permissions.ts'
import { planInForce } from '../../store/plan.ts'
import { rowsBehind } from '../../store/person-figures.ts'
import { membersOf } from '../load-report-snapshot.ts'

const pageSize = 50

/** Single people are for those who plan the evaluation. */
export async function viewSourceRows(db: OpenDatabase, scope: Scope, ask: { run: string; kpi: string; page: number }) {
  if (!mayPlan(scope, ask.run)) return { refused: 'not-yours' } as const
  return db.read(scope, async (reading) => {
    await actAsProduct(reading)
    const plan = await planInForce(reading, scope, ask.run)
    if (!plan) return { refused: 'no-plan' } as const
    const { before: b, after: a } = plan.content
    const members = await membersOf(reading, scope, { run: ask.run, ...plan })
    const trained = new Set(members.filter((m) => m.trained).map((m) => m.person))
    const { total, rows } = await rowsBehind(reading, scope, {
      persons: members.map((m) => m.person),
      kpi: ask.kpi,
      from: b.from,
      to: a.to,
      offset: (ask.page - 1) * pageSize,
      limit: pageSize,
    })
    return {
      total,
      rows: rows.map(({ person, ...r }) => ({ ...r, id: `${person}:${r.from}`, trained: trained.has(person) })),
    }
  })
}
