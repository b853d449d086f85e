// Where the evaluation of a run stands: plan, other causes, draws, and a report.
import { goalsOf } from '../align/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { learnersOf, managersOf, runById } from '../programme/public.ts'
import type { Draw, Evaluation, Figures, Report } from './contract.ts'
import { mayPlan, mayRead, sidesOf } from './permissions.ts'
import { casesOf } from './read/cases.ts'
import { membersOf } from './read/snapshot.ts'
import { spreadOf } from './rules/outlook.ts'
import { drawsOf } from './store/draw.ts'
import { personFigures, personTallies, teamFigures } from './store/figures.ts'
import { candidates, causesOf, planInForce, planShown } from './store/plan.ts'
import { recomputationsOf, reportShown, reportsListed, rowsBehind } from './store/report.ts'

const pageSize = 50
const shifted = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const weeks = (day: string, n: number) => shifted(day, 7 * n)

/** Proves that this person may read a run's card, as the product that then reads group means. Null when not. */
export async function reader(db: OpenDatabase, scope: Scope, run: string) {
  return db.read(scope, async (reading) => {
    const seen = await runById(reading, scope, run)
    if (!seen) return null
    const manages = (await managersOf(reading, scope, run)).some((m) => m.id === scope.person)
    return mayRead(scope, run, manages) ? { run: seen, manages } : null
  })
}

/** May this person see how a run's evaluation stands at all? */
export const mayView = async (db: OpenDatabase, scope: Scope, run: string): Promise<boolean> => (await reader(db, scope, run)) !== null

/** Everything the evaluation page shows; null when the run is not this person's to see. */
export async function viewEvaluation(db: OpenDatabase, scope: Scope, run: string, asked?: string): Promise<Evaluation | null> {
  const may = await reader(db, scope, run)
  if (!may) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const [plan, kept] = [await planShown(reading, product, run), await reportsListed(reading, product, run)]
    const reports = mayPlan(scope, run) ? kept : kept.slice(0, 1)
    const { startsOn, endsOn } = may.run
    const shown = reports.find((r) => r.id === asked) ?? reports[0]
    return {
      plan: plan && planView(plan, plan.content.goals?.length ? await goalsOf(reading, product, run) : []), startsOn, endsOn, suggestion: { before: { from: weeks(startsOn, -8), to: shifted(startsOn, -1) }, after: { from: shifted(endsOn, 1), to: weeks(endsOn, 8) } },
      causes: await causesOf(reading, product, run), report: shown ? await reportView(reading, product, { id: shown.id, single: mayPlan(scope, run) }) : null,
      reports: reports.map((r) => ({ id: r.id, computedAt: r.computedAt.toISOString(), grade: r.grade })), draws: mayPlan(scope, run) ? await drawsView(reading, product, run) : [],
      mayPlan: mayPlan(scope, run), mayName: sidesOf(scope, run, may.manages),
    }
  })
}

function planView(p: NonNullable<Awaited<ReturnType<typeof planShown>>>, goals: { id: string; name: string }[]): Evaluation['plan'] {
  const { others = 'named', dates: _dates, draw, ...entry } = p.content
  return { ...entry, version: p.version, hash: p.hash, frozenAt: p.frozenAt.toISOString(), by: p.by, because: p.because, trained: p.trained, comparison: p.members - p.trained, others, drawn: Boolean(draw), goalNames: goals.filter((g) => p.content.goals?.includes(g.id)).map((g) => g.name) }
}

/** A run's draws with the names of who was drawn. */
export async function drawsView(reading: Reading, scope: Scope, run: string): Promise<Draw[]> {
  const draws = await drawsOf(reading, scope, run)
  if (draws.length === 0) return []
  const known = new Map((await learnersOf(reading, scope, run)).map((l) => [l.id, { name: l.name, employeeNo: l.employeeNo }]))
  return draws.map((d) => ({
    number: d.number, by: d.by, seed: d.seed, hash: d.hash, because: d.because, drawnAt: d.drawnAt.toISOString(), drawnBy: d.drawnBy,
    waves: d.waves.map((w) => ({ start: w.start, people: w.persons.map((p) => known.get(p) ?? { name: '—', employeeNo: null }) })),
  }))
}

/** The figures a plan may use, with their spread before the start; for those who plan. */
export async function viewFigures(db: OpenDatabase, scope: Scope, run: string): Promise<Figures | { refused: string }> {
  if (!mayPlan(scope, run)) return { refused: 'not-yours' }
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const seen = await runById(reading, product, run)
    if (!seen) return { refused: 'not-found' }
    const before = { from: weeks(seen.startsOn, -26), to: shifted(seen.startsOn, -1) }
    const tallies = Map.groupBy(await personTallies(reading, product, before), (r) => r.kpi)
    const compared = await candidates(reading, product, { run, ...before, waves: false })
    const learners = await learnersOf(reading, product, run)
    const told = (level: 'person' | 'team') => (f: Awaited<ReturnType<typeof personFigures>>[number]) => ({ kpi: f.kpi, level, people: f.people, first: f.first, last: f.last, periods: f.periods, periodDays: f.days, spread: level === 'person' ? spreadOf(tallies.get(f.kpi) ?? []) : null })
    return {
      figures: [...(await personFigures(reading, product)).map(told('person')), ...(await teamFigures(reading, product)).map(told('team'))],
      learners: learners.length, others: compared.filter((m) => !m.trained).length, teams: new Set([...compared.map((m) => m.team), ...learners.map((l) => l.unit ?? '—')]).size,
      goals: (await goalsOf(reading, product, run)).map((g) => ({ id: g.id, name: g.name, kpi: g.kpi })),
    }
  })
}

/** A report as a page shows it; `single`: also with cases of single people. */
export async function reportView(reading: Reading, scope: Scope, { id, single }: { id: string; single: boolean }): Promise<Report | null> {
  const r = await reportShown(reading, scope, id)
  if (!r) return null
  const { others: _rule, dates: _dates, draw: _draw, ...plan } = r.content
  return {
    id: r.id, run: r.run, computedAt: r.computedAt.toISOString(), dataHash: r.dataHash, planHash: r.planHash, frozenAt: r.frozenAt.toISOString(), plan, result: r.result,
    causes: await causesOf(reading, scope, r.run), recomputed: (await recomputationsOf(reading, scope, id)).map((x) => ({ at: x.at.toISOString(), same: x.same })),
    cases: single ? await casesOf(reading, scope, { run: r.run, plan: r.plan, extremes: r.extremes }) : null,
  }
}

/**
 * A report this person may read, or null. Earlier ones are for who plans the evaluation and sees single people anyway: two reports whose
 * groups differ by one person would tell a reader of means that person's figure.
 */
export async function viewReport(db: OpenDatabase, scope: Scope, id: string): Promise<Report | null> {
  const product = systemScope(scope.person)
  const run = await db.read(product, async (reading) => (await reportShown(reading, product, id))?.run ?? null)
  if (run === null || !(await reader(db, scope, run))) return null
  if (!mayPlan(scope, run) && (await db.read(product, (reading) => reportsListed(reading, product, run)))[0]?.id !== id) return null
  return db.read(product, (reading) => reportView(reading, product, { id, single: mayPlan(scope, run) }))
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
