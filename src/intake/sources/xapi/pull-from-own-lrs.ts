// What the record store was told is taken up by its watermark, in order, in pieces, each whole or not at all; every second.
import type { Json, FeedStatement } from '../../../lrs/public.ts'
import { statementsAfter } from '../../../lrs/public.ts'
import { systemScope } from '../../../platform/auth/scope.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../../../platform/db/database.ts'
import { idFrom } from '../../../platform/db/id.ts'
import type { Sweep } from '../../../platform/jobs/job.ts'
import { runPlaces } from '../../../programme/public.ts'
import { addActors } from '../../store/actor.ts'
import type { ActorSeen } from '../../store/actor.ts'
import {
  addXapiStatements,
  addIgnoredVerbs,
  claimPull,
  pulledUntil,
  savePulled,
  unitsOfStatements,
} from '../../store/xapi-statements.ts'
import type { XapiStatementRow } from '../../store/xapi-statements.ts'
import { addActivities, addSpots } from '../../store/activity-placing.ts'
import type { ActivitySeen, ActivityContext } from '../../store/activity-placing.ts'
import { parseStatement } from './parse-statement.ts'
import type { ParsedStatement } from './parse-statement.ts'
import { matchByRule } from './match-actor.ts'
import { processPending } from './process-pending.ts'
import { identityOf } from './actor-identity.ts'

const product = systemScope()
const piece = 500
/** A sweep gives others their turn after so many pieces. */
const pieces = 40

export const pullJob: Sweep = {
  name: 'intake.xapi',
  everySeconds: 1,
  async work({ db, now }) {
    for (let i = 0; i < pieces; i++) if ((await pullFromOwnLrs(db, product, now)).read < piece) return
  },
}

export interface Pulled {
  read: number
  recorded: number
  withdrawn: number
}
const nothing: Pulled = { read: 0, recorded: 0, withdrawn: 0 }

/** Takes up the next piece; looks first without holding anything, because mostly nothing is new. */
export async function pullFromOwnLrs(db: OpenDatabase, scope: Scope, now: Date): Promise<Pulled> {
  const isNew = await db.read(
    scope,
    async (reading) =>
      (await statementsAfter(reading, scope, { mark: await pulledUntil(reading, scope), limit: 1 })).length > 0,
  )
  if (!isNew) return nothing
  return db.write(scope, async (tx) => {
    if (!(await claimPull(tx, scope))) return nothing
    const told = await statementsAfter(tx, scope, { mark: await pulledUntil(tx, scope), limit: piece })
    const last = told.at(-1)
    if (!last) return nothing
    const settled = await processPending(tx, scope, await takeUp(tx, scope, told, now), now)
    await savePulled(tx, scope, { stored: last.stored, id: last.id }, now)
    return { read: told.length, ...settled }
  })
}

/** Writes down what was heard; answers the units that have to be read anew: of what is new, and of what was taken back. */
async function takeUp(tx: Writing, scope: Scope, told: FeedStatement[], now: Date): Promise<string[]> {
  const heard = told.flatMap(({ statement }) => parseStatement(statement) ?? [])
  const { actors, activities, spots, rows } = await asRows(tx, scope, heard)
  const fresh = await addXapiStatements(tx, scope, rows)
  const isFresh = (id: string) => fresh.has(id)
  await addActors(tx, scope, [...actors.values()])
  await addActivities(tx, scope, [...activities.values()])
  await addSpots(tx, scope, [...spots.values()])
  await matchByRule(tx, scope, [...actors.keys()], now)
  await addIgnoredVerbs(tx, scope, ignoredVerbsOf(told), now)
  const voided = told.flatMap(({ voids }) => voids ?? [])
  const units = voided.length === 0 ? [] : await unitsOfStatements(tx, scope, voided)
  return [...rows.filter((r) => isFresh(r.statement)).map((r) => r.unit), ...units]
}

function ignoredVerbsOf(told: FeedStatement[]): Map<string, number> {
  const verbs = new Map<string, number>()
  for (const { statement, voids } of told) {
    if (voids !== null || parseStatement(statement)) continue
    const verb = String((statement.verb as Json).id)
    verbs.set(verb, (verbs.get(verb) ?? 0) + 1)
  }
  return verbs
}

interface Rows {
  actors: Map<string, ActorSeen>
  activities: Map<string, ActivitySeen>
  spots: Map<string, ActivityContext>
  rows: XapiStatementRow[]
}

async function asRows(tx: Writing, scope: Scope, heard: ParsedStatement[]): Promise<Rows> {
  const rows: Rows = { actors: new Map(), activities: new Map(), spots: new Map(), rows: [] }
  const runs = await runsAmong(tx, scope, new Set(heard.flatMap((h) => h.registration ?? [])))
  for (const h of heard) {
    const who = identityOf(h.actor)
    if (!who) continue
    const actor = idFrom('xapi actor', who.identifier)
    addActor(rows.actors, { id: actor, ...who, firstAt: h.at, lastAt: h.at, statements: 1 })
    const around = h.around.map((t) => ({ id: idFrom('xapi activity', t.iri), ...t }))
    for (const a of around) addActivity(rows.activities, { ...a, at: h.at, statements: 1 })
    const run = h.registration !== null && runs.has(h.registration) ? h.registration : null
    const spot = {
      id: idFrom('xapi spot', run ?? '', ...around.map((a) => a.id)),
      activities: around.map((a) => a.id),
      run,
    }
    rows.spots.set(spot.id, spot)
    rows.rows.push({ statement: h.id, actor, spot: spot.id, unit: idFrom('xapi unit', actor, h.together), at: h.at })
  }
  return rows
}

/** A registration that is the id of a run says which run is meant. */
async function runsAmong(tx: Writing, scope: Scope, ids: Set<string>): Promise<Set<string>> {
  return ids.size === 0
    ? new Set()
    : new Set((await runPlaces(tx, scope)).map((p) => p.run).filter((run) => ids.has(run)))
}

function addActor(actors: Map<string, ActorSeen>, news: ActorSeen): void {
  const known = actors.get(news.id)
  if (!known) actors.set(news.id, news)
  else
    Object.assign(known, {
      called: known.called ?? news.called,
      firstAt: known.firstAt < news.firstAt ? known.firstAt : news.firstAt,
      lastAt: known.lastAt > news.lastAt ? known.lastAt : news.lastAt,
      statements: known.statements + 1,
    })
}

function addActivity(activities: Map<string, ActivitySeen>, news: ActivitySeen): void {
  const known = activities.get(news.id)
  if (!known) activities.set(news.id, news)
  else
    Object.assign(known, {
      name: known.name ?? news.name,
      type: known.type ?? news.type,
      at: known.at > news.at ? known.at : news.at,
      statements: known.statements + 1,
    })
}
