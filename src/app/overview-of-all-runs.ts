// All living runs together: what to do today with the tiles of each, the badges of the menu, and the loops that stopped.
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { changeCounts } from '../platform/db/change-counts.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { stoodInForBy } from '../people/public.ts'
import type { ActionItem, Run } from '../programme/contract.ts'
import { runs } from '../programme/public.ts'
import type { Loop, Today } from './contract.ts'
import type { NextSteps, ReadForRuns, Tiles } from './overview-providers.ts'
import { overviewProviders, whoSeesWhat } from './overview-providers.ts'
import type { Asker, Readable } from './reading-cache.ts'
import { cachedReading } from './reading-cache.ts'
import { inOrder, runsShown, soonest, threadOf, tilesInOrder } from './run-overview.ts'
import { systemAlerts } from './system-alerts.ts'

const dayMs = 86_400_000

/** Nothing of a run is asked of anybody any more this long after its last day, closed or not. */
const followedDays = 180

/** Runs of today: under way or followed up; those in preparation too, since their door may be shut. */
const alive = (now: Date) => (r: Run) =>
  r.state !== 'closed' && Date.parse(r.endsOn) + followedDays * dayMs > now.getTime()

/** The most runs that are told of at once; the list of all trainings has the rest. */
const mostRuns = 40

export interface TodayAsked {
  db: OpenDatabase
  scope: Scope
  now: Date
  dropFolder?: string | undefined
}

export async function today(asked: TodayAsked): Promise<Today> {
  const { asker, alerts } = await begin(asked, async () => {})
  const mine = await livingRuns(asker)
  const [acts, tiles] = await Promise.all([nextStepsIn(asker, mine, alerts), tilesIn(asker, mine)])
  return {
    acts,
    runs: mine.map((run) => ({ run, tiles: tiles.get(run.id) ?? [] })),
    at: asked.now.toISOString(),
  }
}

/** The same next steps as today's, as counts are made of them, and what `more` reads beside them. */
export async function nextStepsAnd<T>(
  asked: TodayAsked,
  more: (reading: Reading) => Promise<T>,
): Promise<[ActionItem[], T]> {
  const { asker, alerts, more: read } = await begin(asked, more)
  return [await nextStepsIn(asker, await livingRuns(asker), alerts), read]
}

/** All that is never remembered, in one transaction: how often the rest has changed, what the installation asks for, and `more`. */
const begin = async <T>({ db, scope, now, dropFolder }: TodayAsked, more: (reading: Reading) => Promise<T>) =>
  db.read(scope, async (reading) => {
    const asker: Asker = {
      db,
      scope: await asDeputyNow(reading, scope),
      now,
      counts: await changeCounts(reading, scope),
    }
    return { asker, alerts: await systemAlerts(reading, scope, { now, dropFolder }), more: await more(reading) }
  })

/** A scope may be believed for half a minute; for whom somebody stands in is asked at once, as the notice of it says. */
const asDeputyNow = async (reading: Reading, scope: Scope): Promise<Scope> =>
  scope.person === null ? scope : { ...scope, standsInFor: new Set(await stoodInForBy(reading, scope, scope.person)) }

async function livingRuns(asker: Asker): Promise<Run[]> {
  const { scope, now } = asker
  const [seen] = await cachedReading(
    asker,
    scope,
    new Map([['runs', { from: whoSeesWhat, read: (reading) => runs(reading, scope) }]]),
  )
  return seen!.filter(alive(now)).slice(0, mostRuns)
}

/** What is remembered of each stage is named by its place among them. */
function ofStages<T>(
  what: 'acts' | 'tiles',
  { scope, now }: { scope: Scope; now: Date },
  mine: readonly Run[],
): Map<string, Readable<T>> {
  return new Map(
    overviewProviders.flatMap((provider, place) => {
      const part = provider[what] as ReadForRuns<T> | undefined
      return part
        ? [[`${what} ${place}`, { from: part.from, read: (reading) => part.read({ reading, scope, runs: mine, now }) }]]
        : []
    }),
  )
}

async function nextStepsIn(asker: Asker, mine: Run[], alerts: ActionItem[]): Promise<ActionItem[]> {
  const { scope, now } = asker
  const steps = await cachedReading(asker, scope, ofStages<NextSteps>('acts', asker, mine))
  return [
    ...alerts,
    ...inOrder(
      mine,
      steps.flatMap((at) => at(now)),
    ),
  ].sort(soonest)
}

async function tilesIn(asker: Asker, mine: Run[]) {
  const { scope, now } = asker
  const product = systemScope(scope.person)
  const [shown] = await cachedReading(
    asker,
    scope,
    new Map([['shown', { from: whoSeesWhat, read: (reading) => runsShown(reading, scope, mine) }]]),
  )
  const tiles = await cachedReading(asker, product, ofStages<Tiles>('tiles', { scope: product, now }, shown!))
  return tilesInOrder(shown!, tiles, now)
}

/** Chains that stopped in any living run, longest first. */
export async function loopsOf(db: OpenDatabase, scope: Scope, now: Date): Promise<Loop[]> {
  const mine = (await db.read(scope, (reading) => runs(reading, scope))).filter(alive(now)).slice(0, mostRuns)
  const found = await Promise.all(
    mine.map(async (run) =>
      (await threadOf({ db, scope, run: run.id, now }))
        .filter((n) => n.state === 'stopped' && n.stoppedSince !== null)
        .map((node): Loop => ({
          run,
          node,
          days: Math.max(0, Math.floor((now.getTime() - Date.parse(node.stoppedSince!)) / dayMs)),
        })),
    ),
  )
  return found.flat().sort((x, y) => y.days - x.days)
}
