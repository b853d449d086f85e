// Conversations of the fifth stage.
import type { Http } from '../platform/http/http.ts'
import { routesOf } from '../platform/http/serve.ts'
import { modulesOf, runById, seatsOf } from '../programme/public.ts'
import { catalogue } from '../track/public.ts'
import { answerAtDoor, carry, doorOf, mayStart } from './carry.ts'
import * as c from './contract.ts'
import { decide, judgeAgain } from './decide.ts'
import { diagnose, drop, signsFor } from './diagnose.ts'
import { candidatesOf, lookAt, lookAtDoor, nextRun } from './look.ts'
import { mayDecide, mayLook } from './permissions.ts'
import { raiseFinding } from './raise-finding.ts'
import { leaningOf } from './rules/diagnosis.ts'
import { findingById, findingsOf } from './store/finding.ts'
import { words } from './words.ts'

const unseen = { refused: 'not-found' }
const notYours = { refused: 'not-yours' }

export function improveRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.getImprovement, ({ db, scope, params }) => db.read(scope, async (reading) => {
    const run = await runById(reading, scope, params.run)
    if (!run) return unseen
    if (!mayLook(scope, params.run)) return notYours
    const found = await findingsOf(reading, scope, params.run)
    const before = run.follows ? await runById(reading, scope, run.follows) : null
    return {
      findings: await lookAt(reading, scope, found), door: await lookAtDoor(reading, scope, await doorOf(reading, scope, params.run)), mayStart: (await mayStart(reading, scope, params.run)).may,
      candidates: await candidatesOf(reading, scope, params.run), before: before && { id: before.id, name: before.name }, next: await nextRun(reading, scope, params.run),
      withoutEvidence: found.flatMap((f) => f.changes).filter((k) => k.citations.length === 0).length, mayDecide: mayDecide(scope, params.run),
    }
  }))
  serve(c.getFinding, ({ db, scope, params, now }) => db.read(scope, async (reading) => {
    const whole = await findingById(reading, scope, params.finding)
    if (!whole) return unseen
    const [finding] = await lookAt(reading, scope, [whole])
    const signs = await signsFor(reading, scope, whole, now)
    const next = await nextRun(reading, scope, whole.run)
    const runs = await Promise.all([{ id: whole.run, name: finding!.runName }, ...(next ? [next] : [])].map(async (r) => ({ ...r, modules: (await modulesOf(reading, scope, r.id)).map(({ id, number, name }) => ({ id, number, name })) })))
    const instructors = [...new Map((await seatsOf(reading, scope, whole.run, 'instructor')).map((s) => [s.person, { id: s.person, name: s.name }])).values()]
    return { finding: finding!, signs, leaning: leaningOf(signs), mayDecide: mayDecide(scope, whole.run), choices: { indicators: catalogue.map(({ id, name, unit, better }) => ({ id, name, unit, better })), runs, instructors } }
  }))
  serve(c.raise, ({ db, scope, params, body, now }) => db.write(scope, (tx) => raiseFinding(tx, scope, { ...body, run: params.run, now })))
  serve(c.addDiagnosis, ({ db, scope, params, body, now }) => db.write(scope, (tx) => diagnose(tx, scope, { ...body, ...params, now })))
  serve(c.dropFinding, ({ db, scope, params, body, now }) => db.write(scope, (tx) => drop(tx, scope, { ...body, ...params, now })))
  serve(c.addChange, ({ db, scope, params, body, now }) => db.write(scope, (tx) => decide(tx, scope, { ...body, ...params, session: body.session && { ...body.session, startsAt: new Date(body.session.startsAt) }, now })))
  serve(c.judgeChangeAgain, ({ db, scope, params, body, now }) => db.write(scope, (tx) => judgeAgain(tx, scope, { ...params, ...body, now })))
  serve(c.carryFinding, ({ db, scope, params, body, now }) => db.write(scope, (tx) => carry(tx, scope, { ...body, ...params, now })))
  serve(c.answerDoor, ({ db, scope, params, body, now }) => db.write(scope, (tx) => answerAtDoor(tx, scope, { ...body, ...params, now })))
}
