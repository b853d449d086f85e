// 学习 → 行为 → 结果 of every goal of a run: what was learnt, what changed at work, what became of it, and where the chain has a hole.
import type { Goal } from '../../../align/contract.ts'
import { behavioursOf, goalsOf } from '../../../align/public.ts'
import { dayOf } from '../../../calendar/day.ts'
import { behaviourRatings } from '../../../evidence/public.ts'
import { organisationZone, ratableItems } from '../../../people/public.ts'
import type { RatableItem } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import { holds, systemScope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../../platform/db/database.ts'
import type { Run } from '../../../programme/contract.ts'
import { wilson } from '../../../statistics/proportion.ts'
import type { Report } from '../../contract.ts'
import { mayPlan } from '../../permissions.ts'
import { changeBy, followUps } from '../../rules/behaviour-change.ts'
import { scaleOf } from '../../rules/behaviour-scale-reliability.ts'
import type { Rating } from '../../rules/behaviour-change.ts'
import { behaviourState, meanOverRows, newestOf, overallOf } from '../../rules/evidence-chain.ts'
import { learningOf, practiceOf } from '../../store/learning-and-practice.ts'
import type { NotMeasured } from '../../store/not-measured-goal.ts'
import { notMeasured } from '../../store/not-measured-goal.ts'
import { viewEvaluation } from '../view-evaluation.ts'
import { runIfReadable } from '../readable-run.ts'
import type { Chain, Hole } from './contract.ts'
import { learningKinds } from './contract.ts'

const least = 5
const dayMs = 86_400_000
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

interface Asked {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}
type Unsigned = Omit<Chain, 'notMeasured'>
interface ChainContext {
  reading: Reading
  scope: Scope
  run: Run
  today: string
  report: Report | null
  named: Map<string, string[]>
  library: RatableItem[]
}

/** The chains of a run; null when its evaluation is not this person's to read. Group means only: the product reads for everybody alike. */
export async function viewChains({
  db,
  scope,
  run,
  now,
}: Asked): Promise<{ chains: Chain[]; mayRows: boolean; closed: boolean } | null> {
  const [may, evaluation] = [await runIfReadable(db, scope, run), await viewEvaluation(db, scope, run)]
  if (!may || !evaluation) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const chainContext: ChainContext = {
      reading,
      scope: product,
      run: may.run,
      today: dayOf(now, await organisationZone(reading, product)),
      report: evaluation.report,
      named: await behavioursOf(reading, product, run),
      library: await ratableItems(reading, product),
    }
    const chains: Chain[] = []
    const closed = may.run.state === 'closed'
    const mayFill = (href: string) => !closed && mayGoTo(scope, run, href)
    const reasons = new Map((await notMeasured(reading, product, run)).map((n) => [n.goal, n]))
    for (const goal of await goalsOf(reading, product, run)) {
      const chain = withoutWaysClosed(await chainOf(chainContext, goal), mayFill)
      chains.push({ ...chain, notMeasured: reasonOf(reasons.get(goal.id)) })
    }
    return { chains, mayRows: mayPlan(scope, run), closed }
  })
}

const reasonOf = (n: NotMeasured | undefined): Chain['notMeasured'] =>
  !n || n.answer?.agrees === false
    ? null
    : { because: n.because, by: [n.byName, ...(n.answer ? [n.answer.byName] : [])] }

/** A hole is filled by who has the act there: figures and rosters by those who bring them in, the plan by who plans, goals by the lead. */
const mayGoTo = (scope: Scope, run: string, href: string): boolean =>
  holds(scope, run, 'lead') ||
  (href === '/sources' && holds(scope, run, 'assistant')) ||
  (href.endsWith('/evaluate') && mayPlan(scope, run))

/** The ways out of holes that this reader may take are kept; of a closed run there is none. */
function withoutWaysClosed(chain: Unsigned, may: (href: string) => boolean): Unsigned {
  const kept = <L extends { hole: Hole | null }>(link: L): L =>
    link.hole?.href && !may(link.hole.href) ? { ...link, hole: { ...link.hole, href: null } } : link
  return { ...chain, learning: kept(chain.learning), behaviour: kept(chain.behaviour), result: kept(chain.result) }
}

async function chainOf(chainContext: ChainContext, goal: Goal): Promise<Unsigned> {
  const [learning, behaviour, result] = [
    await learningLink(chainContext, goal),
    await behaviourLink(chainContext, goal),
    resultLink(chainContext, goal),
  ]
  return {
    goal: { id: goal.id, name: goal.name, kind: goal.kind, kpi: goal.kpi },
    learning,
    behaviour,
    result,
    overall: overallOf({ learning: learning.state, behaviour: behaviour.state, result: result.state }),
  }
}

const holeOf = (code: string, who: Hole['who'], href: string | null, params: Hole['params'] = {}): Hole => ({
  code,
  params,
  who,
  href,
})

async function learningLink({ reading, scope, run }: ChainContext, goal: Goal): Promise<Chain['learning']> {
  const align = `/runs/${run.id}/align`
  if (goal.modules.length === 0) return { state: 'hole', hole: holeOf('no-module', 'lead', align), shown: [] }
  const rows = await learningOf(reading, scope, { run: run.id, modules: goal.modules, kinds: [...learningKinds] })
  const shown = learningKinds.flatMap((kind) => {
    const own = rows.filter((r) => r.kind === kind)
    return own.length === 0 ? [] : [learningShown(kind, own)]
  })
  const said = shown.some((s) => s.mean !== null)
  return {
    state: said ? 'seen' : 'hole',
    hole: said
      ? null
      : shown.length > 0
        ? holeOf('learning-too-few', 'lead', '/sources', { least })
        : holeOf('no-learning', 'lead', '/sources'),
    shown,
  }
}

type LearningRow = Awaited<ReturnType<typeof learningOf>>[number]

function learningShown(kind: (typeof learningKinds)[number], rows: LearningRow[]): Chain['learning']['shown'][number] {
  const base = {
    kind,
    n: rows.length,
    from: rows.map((r) => r.from).sort()[0]!,
    to: rows
      .map((r) => r.to)
      .sort()
      .at(-1)!,
  }
  if (rows.length < least)
    return { ...base, mean: null, refusal: { code: 'cell-too-small', params: { n: rows.length, least } } }
  const { value, low, high } = meanOverRows(rows)
  return { ...base, mean: { value, low: Math.max(0, low), high: Math.min(100, high) }, refusal: null }
}

async function behaviourLink(chainContext: ChainContext, goal: Goal): Promise<Chain['behaviour']> {
  const { reading, scope, run, named, library } = chainContext
  const ids = named.get(goal.id) ?? []
  const practice = await practiceShown(chainContext, goal)
  const empty = { behaviours: [], together: [], newest: null, scale: null, practice }
  if (ids.length === 0)
    return { ...empty, state: 'hole', hole: holeOf('no-behaviours', 'lead', `/runs/${run.id}/align`) }
  const ratings: Rating[] = await behaviourRatings(reading, scope, { run: run.id, behaviours: ids })
  const asked = followUps.filter((o) => ratings.some((r) => r.occasion === o))
  const together = asked.map((o) => changeBy(ratings, ids, o))
  const newest = newestOf(together)
  const scale = scaleOf(ratings, ids)
  const state = behaviourState(newest, scale)
  const hole = behaviourHole(chainContext, ratings, newest)
  return {
    behaviours: ids.map((id) => ({
      id,
      name: library.find((b) => b.id === id)?.name ?? { zh: '—', en: '—' },
      changes: asked.map((o) => changeBy(ratings, [id], o)),
    })),
    together,
    newest: newest?.occasion ?? null,
    scale,
    practice,
    state: hole && state !== 'refused' ? 'hole' : state,
    hole,
  }
}

/** What keeps the behaviour link from being said, and who could bring it. */
function behaviourHole(
  { run, today }: ChainContext,
  ratings: Rating[],
  newest: ReturnType<typeof newestOf>,
): Hole | null {
  const has = (occasion: Rating['occasion']) => ratings.some((r) => r.occasion === occasion && r.side === 'superior')
  const due = shifted(run.endsOn, 30)
  if (!has('baseline'))
    return today <= run.startsOn
      ? holeOf('baseline-due', 'superior', '/sources', { day: run.startsOn })
      : holeOf('no-baseline', 'superior', '/sources')
  if (!followUps.some(has))
    return today < due
      ? holeOf('follow-up-due', 'superior', '/sources', { day: due })
      : holeOf('no-follow-up', 'superior', '/sources', { day: due })
  if (newest === null || newest.change !== null)
    return newest === null ? holeOf('no-pairs', 'superior', '/sources') : null
  return holeOf(newest.refusal!.code === 'no-variation' ? 'no-variation' : 'too-few-pairs', 'superior', '/sources', {
    pairs: newest.pairs,
    least: 10,
  })
}

async function practiceShown(
  { reading, scope, run, today }: ChainContext,
  goal: Goal,
): Promise<Chain['behaviour']['practice']> {
  if (goal.modules.length === 0) return null
  const p = await practiceOf(reading, scope, { run: run.id, modules: goal.modules, today })
  if (p.assigned === 0) return null
  const share = p.due < least ? null : wilson(p.handedIn, p.due)
  return {
    tasks: p.tasks,
    assigned: p.assigned,
    due: p.due,
    nextDue: p.nextDue,
    handedIn: share && { value: share.value, low: share.low, high: share.high },
    confirmed: p.confirmed,
    agreed: p.agreed,
  }
}

function resultLink({ run, report }: ChainContext, goal: Goal): Chain['result'] {
  const page = `/runs/${run.id}/evaluate`
  const nothing = { report: null, plan: null, kpi: null }
  if (goal.kpi === null)
    return { ...nothing, state: 'hole', hole: holeOf('no-kpi', 'business', `/runs/${run.id}/align`) }
  if (!report) return { ...nothing, state: 'hole', hole: holeOf('no-report', 'lead', page) }
  const plan = report.plan.kpis.find((k) => k.kpi === goal.kpi || k.name === goal.kpi) ?? null
  const kpi = plan && (report.result.kpis.find((k) => k.kpi === plan.kpi) ?? null)
  const brief = { id: report.id, grade: report.result.grade, computedAt: report.computedAt, after: report.plan.after }
  if (!plan || !kpi)
    return {
      report: brief,
      plan: null,
      kpi: null,
      state: 'hole',
      hole: holeOf('kpi-not-planned', 'lead', page, { kpi: goal.kpi }),
    }
  return {
    report: brief,
    plan,
    kpi,
    state: kpi.verdict === 'refused' ? 'refused' : kpi.verdict,
    hole: kpi.verdict === 'refused' ? holeOf('kpi-refused', 'lead', page) : null,
  }
}
