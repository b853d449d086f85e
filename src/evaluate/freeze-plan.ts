// The plan is frozen before the outcome is seen: figures, windows, and who is compared with whom, under one hash.
import { note } from '../platform/audit/note.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { learnersOf, runById } from '../programme/public.ts'
import type { PlanContent, PlanEntry } from './contract.ts'
import { hashOf } from './hash.ts'
import { mayPlan } from './permissions.ts'
import { candidates, planById, planInForce, savePlan } from './store/plan.ts'

const disordered = (p: PlanEntry) => p.before.from >= p.before.to || p.after.from >= p.after.to || p.before.to >= p.after.from

/** Freezes a plan; the first needs no reason, every later version does, and both stay readable. */
export async function freezePlan(tx: Writing, scope: Scope, p: PlanEntry & { id: string; run: string; because: string }, now: Date): Promise<{ version: number; hash: string } | { refused: string }> {
  if (!mayPlan(scope, p.run)) return { refused: 'not-yours' }
  if (disordered(p)) return { refused: 'windows-disordered' }
  if (!p.kpis.some((k) => k.role === 'primary')) return { refused: 'no-primary' }
  if (p.kpis.some((k) => k.guard !== null && !p.kpis.some((g) => g.kpi === k.guard && g.kpi !== k.kpi))) return { refused: 'guard-not-planned' }
  const same = await planById(tx, scope, p.id)
  if (same) return same.run === p.run ? { version: same.version, hash: same.hash } : { refused: 'id-used-for-something-else' }
  const last = await planInForce(tx, scope, p.run)
  if (last && p.because === '') return { refused: 'reason-needed' }
  const { id, run, because, ...entry } = p
  const content: PlanContent = { ...entry, ...(await compared(tx, scope, run, p)) }
  const frozen = { id, run, because, content, version: (last?.version ?? 0) + 1, hash: hashOf(content), at: now, by: scope.person! }
  await savePlan(tx, scope, frozen)
  await note(tx, scope, 'evaluate.plan-frozen', id, { hash: frozen.hash, version: frozen.version })
  return { version: frozen.version, hash: frozen.hash }
}

/** Learners of the run against everybody else with figures; before any of theirs has come in, the learners and the rule for the others. */
async function compared(tx: Writing, scope: Scope, run: string, p: PlanEntry): Promise<Pick<PlanContent, 'members' | 'others'>> {
  const product = systemScope(scope.person)
  const known = await candidates(tx, product, { run, from: p.before.from, to: p.after.to, waves: p.assigned === 'staggered' })
  const seen = new Set(known.map((m) => m.person))
  const starts = (await runById(tx, product, run))!.startsOn
  const learners = (await learnersOf(tx, product, run)).filter((l) => !seen.has(l.id)).map((l) => ({ person: l.id, trained: true, team: l.unit ?? '—', start: starts }))
  return { members: [...known, ...learners].sort((a, b) => (a.person < b.person ? -1 : 1)), others: known.some((m) => !m.trained) ? 'named' : 'with-figures' }
}
