// Is learning as far as planned? Planned curve from the schedule in force on each day, actual from what was handed in.
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { organisationZone } from '../../people/public.ts'
import { ownLearnersIn, modulesOf, planVersions, runById } from '../../programme/public.ts'
import type { Run } from '../../programme/contract.ts'
import type { Progress } from '../contract.ts'
import { maySeeEachLearner } from '../permissions.ts'
import { daysBehind, expectedCurve, expectedShare, inForce } from '../rules/progress-against-plan.ts'
import type { PlanInForce } from '../rules/progress-against-plan.ts'
import { finishedModules, presentLearners } from '../store/finished-modules.ts'
import { dayOf } from '../../calendar/day.ts'

/** Units smaller than this are not shown to people who may not see each learner. */
const smallest = 5

type Finished = Awaited<ReturnType<typeof finishedModules>>
type Learner = Awaited<ReturnType<typeof presentLearners>>[number]

/** Progress of a run today; single learners for its training side and whoever is their superior or mentor, units from five learners on. Null when the run is not this person's to see. */
export async function viewProgressAgainstPlan(
  db: OpenDatabase,
  scope: Scope,
  run: string,
  now: Date,
): Promise<Progress | null> {
  const seen = await db.read(scope, (reading) => runById(reading, scope, run))
  if (!seen) return null
  const named = maySeeEachLearner(scope, run)
    ? null
    : await db.read(scope, (reading) => ownLearnersIn(reading, scope, run))
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const modules = await modulesOf(reading, product, run)
    const zone = await organisationZone(reading, product)
    const plans = plansInForce(await planVersions(reading, product, run), modules, { startsOn: seen.startsOn, zone })
    const [finished, learners] = [
      await finishedModules(reading, product, run),
      await presentLearners(reading, product, run),
    ]
    return measure({ run: seen, plans, finished, learners, today: dayOf(now, zone), named })
  })
}

/** Versions hold the plan as it stood before each change; together with today's modules they give the plan of every day. */
function plansInForce(
  versions: Awaited<ReturnType<typeof planVersions>>,
  modules: PlanInForce['modules'],
  { startsOn, zone }: { startsOn: string; zone: string },
): PlanInForce[] {
  const oldestFirst = [...versions].reverse().filter((v) => Array.isArray((v.plan as { modules?: unknown }).modules))
  const froms = [startsOn, ...oldestFirst.map((v) => dayOf(v.at, zone))]
  const plans = [...oldestFirst.map((v) => (v.plan as { modules: PlanInForce['modules'] }).modules), modules]
  return plans.map((plan, i) => ({ from: froms[i]!, modules: plan }))
}

function measure(m: {
  run: Run
  plans: PlanInForce[]
  finished: Finished
  learners: Learner[]
  today: string
  /** Who is told of by name; null: everybody. */
  named: ReadonlySet<string> | null
}): Progress {
  const last = m.today < m.run.endsOn ? m.today : m.run.endsOn
  const modules = inForce(m.plans, last)
  const done = (people: Learner[], day: string) => {
    const ids = new Set(people.map((p) => p.id))
    return people.length * modules.length === 0
      ? null
      : m.finished.filter((f) => f.day <= day && ids.has(f.person)).length / (people.length * modules.length)
  }
  const standing = (name: string, id: string, people: Learner[]) => {
    const share = done(people, last) ?? 0
    return { name, id, n: people.length, share, daysBehind: daysBehind(modules, share, last) }
  }
  const units = Map.groupBy(m.learners, (l) => l.unitId)
  // @NOTE Before a run is open, and before anybody handed anything in, nobody can be told to be behind.
  const told = m.run.state !== 'preparing' && m.finished.length > 0
  const share = done(m.learners, last)
  return {
    points: expectedCurve(m.plans, m.run.startsOn, m.run.endsOn).map((p) => ({
      day: p.day,
      expected: p.share,
      actual: p.day <= last ? done(m.learners, p.day) : null,
    })),
    learners: m.learners.length,
    share,
    expected: expectedShare(modules, last),
    daysBehind: share === null ? null : daysBehind(modules, share, last),
    units: (told ? [...units] : [])
      .filter(([, people]) => m.named === null || people.length >= smallest)
      .map(([id, people]) => standing(people[0]!.unit, id, people))
      .sort((a, b) => b.daysBehind - a.daysBehind || (a.name < b.name ? -1 : 1)),
    people: (told ? m.learners : [])
      .filter((l) => m.named === null || m.named.has(l.id))
      .map((l) => ({ ...standing(l.name, l.id, [l]), employeeNo: l.employeeNo }))
      .filter((p) => p.daysBehind > 0)
      .sort((a, b) => b.daysBehind - a.daysBehind),
  }
}
