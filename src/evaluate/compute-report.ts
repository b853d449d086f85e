// A report: the rows as they are now under the frozen plan, what follows from them, and an id anybody can compute again.
import { note } from '../platform/audit/note.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading, Writing } from '../platform/db/database.ts'
import { runById } from '../programme/public.ts'
import type { PlanContent, Snapshot } from './contract.ts'
import { hashOf } from './hash.ts'
import { mayPlan } from './permissions.ts'
import { evaluate } from './rules/evaluate.ts'
import { candidates, planInForce } from './store/plan.ts'
import { figuresOf, reportById, saveRecomputation, saveReport } from './store/report.ts'

type Refused = { refused: string; params?: Record<string, string> }

interface Planned { run: string; content: PlanContent; hash: string; frozenAt: Date }

/** Everybody a frozen plan compares: those it names and, by its rule, everybody not named who has figures in the windows and was not trained. */
export async function membersOf(reading: Reading, scope: Scope, { run, content }: Planned): Promise<PlanContent['members']> {
  if (content.others !== 'with-figures') return content.members
  const named = new Set(content.members.map((m) => m.person))
  const known = await candidates(reading, scope, { run, from: content.before.from, to: content.after.to, waves: content.assigned === 'staggered' })
  return [...content.members, ...known.filter((m) => !m.trained && !named.has(m.person))]
}

/** The frozen plan with the figures that lie in its windows; people are numbers, not names. */
async function snapshotOf(reading: Reading, scope: Scope, plan: Planned): Promise<Snapshot> {
  const { members: _named, others: _rule, ...entry } = plan.content
  const members = await membersOf(reading, scope, plan)
  const number = new Map(members.map((m, i) => [m.person, i]))
  const figures = await figuresOf(reading, scope, { persons: members.map((m) => m.person), kpis: entry.kpis.map((k) => k.kpi), from: entry.before.from, to: entry.after.to })
  const rows = figures.map((f) => ({ who: number.get(f.person)!, kpi: f.kpi, from: f.from, to: f.to, value: f.value, denominator: f.denominator }))
  return { plan: entry, planHash: plan.hash, frozenAt: plan.frozenAt.toISOString(), firstOutcomeOn: entry.after.from, people: members.map((m) => ({ trained: m.trained, team: m.team, start: m.start ?? null })), rows }
}

/** Computes a report from the plan in force. Refused without a plan, before the window after training is over, or without figures. */
export async function computeReport(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<{ id: string } | Refused> {
  if (!mayPlan(scope, run)) return { refused: 'not-yours' }
  const product = systemScope(scope.person)
  return db.write(product, async (tx) => {
    const [seen, plan] = [await runById(tx, product, run), await planInForce(tx, product, run)]
    if (!seen) return { refused: 'not-found' }
    if (!plan) return { refused: 'no-plan' }
    if (now.getTime() < Date.parse(`${plan.content.after.to}T16:00:00Z`)) return { refused: 'too-early', params: { day: plan.content.after.to } }
    const snapshot = await snapshotOf(tx, product, { run, ...plan })
    if (snapshot.rows.length === 0) return { refused: 'no-figures' }
    return { id: await keep(tx, product, { run, plan: plan.id, snapshot }, now) }
  })
}

async function keep(tx: Writing, scope: Scope, r: { run: string; plan: string; snapshot: Snapshot }, now: Date): Promise<string> {
  const dataHash = hashOf(r.snapshot)
  const result = evaluate(r.snapshot)
  const id = `MC-${dataHash.slice(0, 4)}-${dataHash.slice(4, 10)}`
  await saveReport(tx, scope, { ...r, id, dataHash, result, resultHash: hashOf(result), at: now, by: scope.person })
  await note(tx, scope, 'evaluate.report-computed', r.run, { report: id, data: dataHash })
  return id
}

/** Computes a report again from its own rows; `same` says whether data and every digit are as they were. */
export async function recompute(db: OpenDatabase, scope: Scope, id: string, now: Date): Promise<{ same: boolean; at: string } | Refused> {
  const product = systemScope(scope.person)
  return db.write(product, async (tx) => {
    const report = await reportById(tx, product, id)
    if (!report) return { refused: 'not-found' }
    const same = hashOf(report.snapshot) === report.data_hash && hashOf(evaluate(report.snapshot)) === report.result_hash && hashOf(report.result) === report.result_hash
    await saveRecomputation(tx, product, { report: id, at: now, same })
    return { same, at: now.toISOString() }
  })
}
