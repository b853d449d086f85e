// Joins what the stages tell of one run: five tiles, acts by deadline, one timeline, one thread.
import { holds, systemScope } from '../platform/auth/scope.ts'
import { managersOf, runById, sessionsOf } from '../programme/public.ts'
import type { ActionItem, TimelineEvent, ThreadNode, Tile } from '../programme/contract.ts'
import { dimensions } from '../programme/contract.ts'
import type { OverviewRequest, OverviewProvider } from './overview-providers.ts'
import { overviewProviders } from './overview-providers.ts'

async function ask<K extends keyof OverviewProvider, T>(key: K, a: OverviewRequest): Promise<T[]> {
  const said = await Promise.all(
    overviewProviders.flatMap((v) => (v[key] ? [(v[key] as (a: OverviewRequest) => Promise<T | T[]>)(a)] : [])),
  )
  return said.flat() as T[]
}

/** Who is shown how a run stands: its staff, managers of its learners, the business, executives. Learners see their own things. */
async function mayLead({ db, scope, run }: OverviewRequest): Promise<boolean> {
  if (scope.duties.has('executive') || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor', 'business'))
    return true
  return (await db.read(scope, (reading) => managersOf(reading, scope, run))).some((m) => m.id === scope.person)
}

/** The five tiles of a run in the mission's order: counted by the product itself, so that everybody who may see them sees the same. */
export async function tilesOf(a: OverviewRequest): Promise<Tile[]> {
  if (!(await mayLead(a))) return []
  const tiles = await ask<'tile', Tile>('tile', { ...a, scope: systemScope(a.scope.person) })
  return [...tiles].sort((x, y) => dimensions.indexOf(x.dimension) - dimensions.indexOf(y.dimension))
}

const weight = { bad: 0, watch: 1, none: 2, good: 3 }
export const soonest = (x: ActionItem, y: ActionItem) =>
  (x.dueAt ?? '9').localeCompare(y.dueAt ?? '9') || weight[x.colour] - weight[y.colour]

/** What the person asking should do next in a run, by deadline. */
export async function actsOf(a: OverviewRequest): Promise<ActionItem[]> {
  return (await ask<'acts', ActionItem>('acts', a)).sort(soonest)
}

/** Everything that happened and will happen in a run, oldest first; of one learner or one module when asked. */
async function timelineOf(
  a: OverviewRequest,
  only: { person?: string | undefined; module?: string | undefined },
): Promise<TimelineEvent[]> {
  const sessions = await a.db.read(a.scope, (reading) => sessionsOf(reading, a.scope, a.run))
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
  const all = [...lessons, ...(await ask<'happenings', TimelineEvent>('happenings', a))]
  const wanted = (h: TimelineEvent) =>
    (only.person === undefined || h.person === only.person || h.person === null) &&
    (only.module === undefined || h.module === only.module)
  return all.filter(wanted).sort((x, y) => x.at.localeCompare(y.at))
}

/** Every link of a run's loop, oldest first; a node's `from` names only nodes that are there. */
export async function threadOf(a: OverviewRequest): Promise<ThreadNode[]> {
  const nodes = await ask<'thread', ThreadNode>('thread', a)
  const known = new Set(nodes.map((n) => n.id))
  return nodes.map((n) => ({ ...n, from: n.from.filter((f) => known.has(f)) })).sort((x, y) => x.at.localeCompare(y.at))
}

/** What the pages of a run are answered; null for a run one may not see. */
const ofVisibleRun = async <T>(a: OverviewRequest, make: () => Promise<T>): Promise<T | null> =>
  (await a.db.read(a.scope, (reading) => runById(reading, a.scope, a.run))) ? make() : null

export const viewOverview = (a: OverviewRequest) =>
  ofVisibleRun(a, async () => ({ tiles: await tilesOf(a), acts: await actsOf(a), at: a.now.toISOString() }))

export const viewTimeline = (a: OverviewRequest, only: Parameters<typeof timelineOf>[1]) =>
  ofVisibleRun(a, async () => ({ happenings: await timelineOf(a, only) }))

export const viewThread = (a: OverviewRequest) => ofVisibleRun(a, async () => ({ nodes: await threadOf(a) }))
