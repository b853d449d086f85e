// Joins what the stages tell of runs: five tiles, acts by deadline, one timeline, one thread.
import { holds, seesFigures, systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { closingTimes, runById, runsManaged, sessionsOf } from '../programme/public.ts'
import type { ActionItem, Run, TimelineEvent, ThreadNode, Tile } from '../programme/contract.ts'
import { dimensions } from '../programme/contract.ts'
import type { NextSteps, OverviewRequest, Tiles } from './overview-providers.ts'
import { overviewProviders } from './overview-providers.ts'
import { plannedUntilClosing } from './planned-until-closing.ts'

async function ask<T>(key: 'happenings' | 'thread', a: OverviewRequest): Promise<T[]> {
  const said = await Promise.all(
    overviewProviders.flatMap((v) => (v[key] ? [(v[key] as (a: OverviewRequest) => Promise<T[]>)(a)] : [])),
  )
  return said.flat()
}

/** Of these runs, those of which the person is shown how they stand: staff, managers of its learners, the business, executives. Learners see their own things. */
export async function runsShown(reading: Reading, scope: Scope, runs: readonly Run[]): Promise<Run[]> {
  const byRole = (run: string) =>
    seesFigures(scope, run) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')
  const others = runs.filter(({ id }) => !byRole(id)).map(({ id }) => id)
  const managed = await runsManaged(reading, scope, others)
  return runs.filter(({ id }) => byRole(id) || managed.has(id))
}

/** The tiles of each run in the mission's order. */
export function tilesInOrder(runs: readonly Run[], tiles: readonly Tiles[], now: Date): Map<string, Tile[]> {
  const place = ({ dimension }: Tile) => dimensions.indexOf(dimension)
  const told = tiles.map((at) => at(now))
  return new Map(runs.map(({ id }) => [id, told.map((by) => by.get(id)!).sort((x, y) => place(x) - place(y))]))
}

const weight = { bad: 0, watch: 1, none: 2, good: 3 }
export const soonest = (x: ActionItem, y: ActionItem) =>
  (x.dueAt ?? '9').localeCompare(y.dueAt ?? '9') || weight[x.colour] - weight[y.colour]

/** Next steps by deadline; what falls together stands in the order of the runs. */
export function inOrder(runs: readonly Run[], acts: ActionItem[]): ActionItem[] {
  const own = Map.groupBy(acts, (act) => act.run)
  return runs.flatMap(({ id }) => own.get(id) ?? []).sort(soonest)
}

/** The five tiles of one run, counted by the product itself so that everybody who may see them sees the same, and what the person asking should do next in it. */
async function overviewOf(
  db: OpenDatabase,
  scope: Scope,
  run: Run,
  now: Date,
): Promise<{ tiles: Tile[]; acts: ActionItem[] }> {
  const { shown, steps } = await db.read(scope, async (reading) => {
    const steps: NextSteps[] = []
    for (const { acts } of overviewProviders)
      if (acts && run.state !== 'closed') steps.push(await acts.read({ reading, scope, runs: [run], now }))
    return { steps, shown: await runsShown(reading, scope, [run]) }
  })
  const product = systemScope(scope.person)
  const tiles = await db.read(product, async (reading) => {
    const told: Tiles[] = []
    for (const { tiles: of } of shown.length > 0 ? overviewProviders : [])
      if (of) told.push(await of.read({ reading, scope: product, runs: shown, now }))
    return told
  })
  return {
    tiles: tilesInOrder(shown, tiles, now).get(run.id) ?? [],
    acts: inOrder(
      [run],
      steps.flatMap((at) => at(now)),
    ),
  }
}

/** Everything that happened and will happen in a run, oldest first; of one learner or one module when asked. */
async function timelineOf(
  a: OverviewRequest,
  only: { person?: string | undefined; module?: string | undefined },
): Promise<TimelineEvent[]> {
  const { sessions, closing } = await a.db.read(a.scope, async (reading) => ({
    sessions: await sessionsOf(reading, a.scope, a.run),
    closing: (await closingTimes(reading, a.scope, [a.run])).get(a.run) ?? null,
  }))
  const lessons = sessions.map((s): TimelineEvent => ({
    id: s.id,
    at: s.startsAt,
    stage: 'programme',
    kind: s.because ? 'added-session' : 'session',
    title: { zh: s.title, en: s.title },
    person: null,
    module: s.module,
    href: null,
  }))
  const all = plannedUntilClosing([...lessons, ...(await ask<TimelineEvent>('happenings', a))], closing)
  const wanted = (h: TimelineEvent) =>
    (only.person === undefined || h.person === only.person || h.person === null) &&
    (only.module === undefined || h.module === only.module)
  return all.filter(wanted).sort((x, y) => x.at.localeCompare(y.at))
}

/** Every link of a run's loop, oldest first; a node's `from` names only nodes that are there. */
export async function threadOf(a: OverviewRequest): Promise<ThreadNode[]> {
  const nodes = await ask<ThreadNode>('thread', a)
  const known = new Set(nodes.map((n) => n.id))
  return nodes.map((n) => ({ ...n, from: n.from.filter((f) => known.has(f)) })).sort((x, y) => x.at.localeCompare(y.at))
}

/** What the pages of a run are answered; null for a run one may not see. */
const ofVisibleRun = async <T>(a: OverviewRequest, make: () => Promise<T>): Promise<T | null> =>
  (await a.db.read(a.scope, (reading) => runById(reading, a.scope, a.run))) ? make() : null

export const viewOverview = async ({ db, scope, run, now }: OverviewRequest) => {
  const seen = await db.read(scope, (reading) => runById(reading, scope, run))
  return seen && { ...(await overviewOf(db, scope, seen, now)), at: now.toISOString() }
}

export const viewTimeline = (a: OverviewRequest, only: Parameters<typeof timelineOf>[1]) =>
  ofVisibleRun(a, async () => ({ happenings: await timelineOf(a, only) }))

export const viewThread = (a: OverviewRequest) => ofVisibleRun(a, async () => ({ nodes: await threadOf(a) }))
