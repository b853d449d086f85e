// The plan is frozen before the outcome is seen: figures, windows, and who is compared with whom, under one hash.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { learnersOf, runById } from '../programme/public.ts'
import type { PlanContent, PlanEntry } from './read/plan/contract.ts'
import { contentHash } from './content-hash.ts'
import { mayPlan } from './permissions.ts'
import { drawsOf } from './store/lottery-draw.ts'
import { teamsCompared } from './store/team-figures.ts'
import { planById, planInForce, savePlan } from './store/plan.ts'
import { candidates } from './store/comparison-candidates.ts'

const disordered = (p: PlanEntry) =>
  p.before.from >= p.before.to || p.after.from >= p.after.to || p.before.to >= p.after.from

/** Freezes a plan; the first needs no reason, every later version does, and both stay readable. */
export async function freezePlan(
  tx: Writing,
  scope: Scope,
  p: PlanEntry & { id: string; run: string; because: string },
  now: Date,
): Promise<{ version: number; hash: string } | { refused: string }> {
  if (!mayPlan(scope, p.run)) return { refused: 'not-yours' }
  if (disordered(p)) return { refused: 'windows-disordered' }
  if (!p.kpis.some((k) => k.role === 'primary')) return { refused: 'no-primary' }
  if (p.kpis.some((k) => k.guard !== null && !p.kpis.some((g) => g.kpi === k.guard && g.kpi !== k.kpi)))
    return { refused: 'guard-not-planned' }
  if (p.kpis.some((k) => k.direction === 'band' && !bounded(k))) return { refused: 'band-open' }
  if (p.assigned === 'by-score' && p.compare === 'weighted') return { refused: 'score-needs-start' }
  const same = await planById(tx, scope, p.id)
  if (same)
    return same.run === p.run ? { version: same.version, hash: same.hash } : { refused: 'id-used-for-something-else' }
  const last = await planInForce(tx, scope, p.run)
  if (last && p.because === '') return { refused: 'reason-needed' }
  const { id, run, because, ...entry } = p
  const content: PlanContent = {
    ...entry,
    ...(await compared(tx, scope, run, p)),
    ...(await around(tx, scope, run, p)),
  }
  const frozen = {
    id,
    run,
    because,
    content,
    version: (last?.version ?? 0) + 1,
    hash: contentHash(content),
    at: now,
    by: scope.person!,
  }
  await savePlan(tx, scope, frozen)
  await writeAuditLog(tx, scope, 'evaluate.plan-frozen', id, { hash: frozen.hash, version: frozen.version })
  return { version: frozen.version, hash: frozen.hash }
}

const bounded = ({ band }: PlanEntry['kpis'][number]) =>
  Boolean(band) &&
  (band!.low !== null || band!.high !== null) &&
  (band!.low === null || band!.high === null || band!.low < band!.high)

/** What stands around the comparison on that day: the dates of the run, the draw, and the teams of team figures. */
async function around(
  tx: Writing,
  scope: Scope,
  run: string,
  p: PlanEntry,
): Promise<Pick<PlanContent, 'dates' | 'draw' | 'teams'>> {
  const product = systemScope(scope.person)
  const { startsOn, endsOn } = (await runById(tx, product, run))!
  const draw = byLot(p) ? (await drawsOf(tx, product, run))[0] : undefined
  const kpis = p.kpis.filter((k) => k.level === 'team').map((k) => k.kpi)
  const teams =
    kpis.length > 0 ? await teamsCompared(tx, product, { run, kpis, from: p.before.from, to: p.after.to }) : []
  return {
    dates: { from: startsOn, to: endsOn },
    ...(draw ? { draw: { seed: draw.seed, hash: draw.hash } } : {}),
    ...(teams.some((t) => !t.trained) ? { teams } : {}),
  }
}

const byLot = (p: PlanEntry) => p.assigned === 'lottery' || p.assigned === 'staggered'

/** The waves of the newest draw: under a lottery the first is trained and the others wait; in waves each has its own start. */
async function asDrawn(tx: Writing, scope: Scope, run: string, p: PlanEntry): Promise<PlanContent['members'] | null> {
  const draw = byLot(p) ? (await drawsOf(tx, scope, run))[0] : undefined
  if (!draw) return null
  const team = new Map(draw.pool.map((m) => [m.person, m.team]))
  return draw.waves.flatMap((w, i) =>
    w.persons.map((person) => ({
      person,
      trained: p.assigned === 'staggered' || i === 0,
      team: team.get(person) ?? '—',
      start: w.start,
    })),
  )
}

/** Learners of the run against everybody else with figures; before any of theirs has come in, the learners and the rule for the others. */
async function compared(
  tx: Writing,
  scope: Scope,
  run: string,
  p: PlanEntry,
): Promise<Pick<PlanContent, 'members' | 'others'>> {
  const product = systemScope(scope.person)
  const waves = await asDrawn(tx, product, run, p)
  if (waves) return { members: waves.sort((a, b) => (a.person < b.person ? -1 : 1)), others: 'named' }
  const known = await candidates(tx, product, {
    run,
    from: p.before.from,
    to: p.after.to,
    waves: p.assigned === 'staggered',
  })
  const seen = new Set(known.map((m) => m.person))
  const starts = (await runById(tx, product, run))!.startsOn
  const learners = (await learnersOf(tx, product, run))
    .filter((l) => !seen.has(l.id))
    .map((l) => ({ person: l.id, trained: true, team: l.unit ?? '—', start: starts }))
  return {
    members: [...known, ...learners].sort((a, b) => (a.person < b.person ? -1 : 1)),
    others: known.some((m) => !m.trained) ? 'named' : 'with-figures',
  }
}
