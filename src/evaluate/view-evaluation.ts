// Where the evaluation of a run stands: plan, figures at hand, other causes, reports.
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { managersOf, runById } from '../programme/public.ts'
import { membersOf } from './compute-report.ts'
import type { Evaluation, Report } from './contract.ts'
import { mayPlan, mayRead, sidesOf } from './permissions.ts'
import { causesOf, figuresKnown, planInForce } from './store/plan.ts'
import { recomputationsOf, reportById, reportsOf, rowsBehind } from './store/report.ts'

const pageSize = 50
const shifted = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const before = (day: string) => shifted(day, -1)
const dayAfter = (day: string) => shifted(day, 1)
const weeks = (day: string, n: number) => shifted(day, 7 * n)

/** Proves that this person may read a run's card, as the product that then reads group means. Null when not. */
async function reader(db: OpenDatabase, scope: Scope, run: string) {
  return db.read(scope, async (reading) => {
    const seen = await runById(reading, scope, run)
    if (!seen) return null
    const manages = (await managersOf(reading, scope, run)).some((m) => m.id === scope.person)
    return mayRead(scope, run, manages) ? { run: seen, manages } : null
  })
}

/** Everything the evaluation page shows; null when the run is not this person's to see. */
export async function viewEvaluation(db: OpenDatabase, scope: Scope, run: string): Promise<Evaluation | null> {
  const may = await reader(db, scope, run)
  if (!may) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const [plan, reports] = [await planInForce(reading, product, run), await reportsOf(reading, product, run)]
    const { startsOn, endsOn } = may.run
    return {
      plan: plan && planView(plan), figures: mayPlan(scope, run) ? await figuresKnown(reading, product) : [],
      suggestion: { before: { from: weeks(startsOn, -8), to: before(startsOn) }, after: { from: dayAfter(endsOn), to: weeks(endsOn, 8) } },
      causes: await causesOf(reading, product, run), report: reports[0] ? await reportView(reading, product, reports[0].id) : null,
      reports: reports.map((r) => ({ id: r.id, computedAt: r.computedAt.toISOString(), grade: r.result.grade })), mayPlan: mayPlan(scope, run), mayName: sidesOf(scope, run, may.manages),
    }
  })
}

function planView(p: NonNullable<Awaited<ReturnType<typeof planInForce>>>): Evaluation['plan'] {
  const { members, others = 'named', ...entry } = p.content
  const trained = members.filter((m) => m.trained).length
  return { ...entry, version: p.version, hash: p.hash, frozenAt: p.frozenAt.toISOString(), by: p.by, because: p.because, trained, comparison: members.length - trained, others }
}

async function reportView(reading: Reading, scope: Scope, id: string): Promise<Report | null> {
  const r = await reportById(reading, scope, id)
  if (!r) return null
  return {
    id: r.id, run: r.run, computedAt: r.computed_at.toISOString(), dataHash: r.data_hash, planHash: r.snapshot.planHash, frozenAt: r.snapshot.frozenAt, plan: r.snapshot.plan, result: r.result,
    causes: await causesOf(reading, scope, r.run), recomputed: (await recomputationsOf(reading, scope, id)).map((x) => ({ at: x.at.toISOString(), same: x.same })),
  }
}

/** A report this person may read, or null. */
export async function viewReport(db: OpenDatabase, scope: Scope, id: string): Promise<Report | null> {
  const product = systemScope(scope.person)
  const found = await db.read(product, (reading) => reportView(reading, product, id))
  return found && (await reader(db, scope, found.run)) ? found : null
}

/** The figures behind a KPI, with file and line; single people are for those who plan the evaluation. */
export async function viewRows(db: OpenDatabase, scope: Scope, ask: { run: string; kpi: string; page: number }) {
  if (!mayPlan(scope, ask.run)) return { refused: 'not-yours' } as const
  return db.read(scope, async (reading) => {
    const plan = await planInForce(reading, scope, ask.run)
    if (!plan) return { refused: 'no-plan' } as const
    const { before: b, after: a } = plan.content
    const members = await membersOf(reading, scope, { run: ask.run, ...plan })
    const trained = new Set(members.filter((m) => m.trained).map((m) => m.person))
    const { total, rows } = await rowsBehind(reading, scope, { persons: members.map((m) => m.person), kpi: ask.kpi, from: b.from, to: a.to, offset: (ask.page - 1) * pageSize, limit: pageSize })
    return { total, rows: rows.map(({ person, ...r }) => ({ ...r, id: `${person}:${r.from}`, trained: trained.has(person) })) }
  })
}

