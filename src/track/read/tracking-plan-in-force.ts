// Which tracking plan holds for a run: the newest adopted, else the mission's table as its sources can fill it.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { catalogue, indicatorById } from '../catalogue.ts'
import type { PlanLine } from '../contract.ts'
import { deliveredKinds, deliveredKindsOfRuns } from '../store/learner-activity.ts'
import { adoptedIndicators, planLinesOf } from '../store/plan.ts'

type ObservedKinds = ReadonlySet<string>

/** What not every source tells stands in the plan only where it is told; clicks only where nobody tells minutes. */
const onlyWhereTold = new Map<string, (told: ObservedKinds) => boolean>([
  ['platform-clicks', (told) => told.has('lms.clicks') && !told.has('study.minutes')],
  ['content-finished', (told) => told.has('content.completed')],
])
const kindsThatDecide = ['study.minutes', 'lms.clicks', 'content.completed']

/** The mission's table as lines, for a run whose sources tell these kinds. */
export function defaultPlan(told: ObservedKinds = new Set()): PlanLine[] {
  return catalogue
    .filter(({ id }) => onlyWhereTold.get(id)?.(told) ?? true)
    .map(({ id, cycle, line }) => ({ indicator: id, cycle, line }))
}

/** The plan in force: the newest version adopted, or the shipped one as version 0. Lines of indicators no longer known are left out. */
export async function trackingPlanInForce(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ version: number; lines: PlanLine[] }> {
  const adopted = await planLinesOf(reading, scope, run)
  if (adopted) return { ...adopted, lines: adopted.lines.filter(({ indicator }) => indicatorById(indicator)) }
  return { version: 0, lines: defaultPlan(await deliveredKinds(reading, scope, run, kindsThatDecide)) }
}

/** How many lines the plan in force of each of these runs has. */
export async function linesInForce(
  reading: Reading,
  scope: Scope,
  runs: readonly string[],
): Promise<Map<string, number>> {
  const adopted = await adoptedIndicators(reading, scope, runs)
  const shipped = runs.filter((run) => !adopted.has(run))
  const told = shipped.length === 0 ? null : await deliveredKindsOfRuns(reading, scope, shipped, kindsThatDecide)
  return new Map(
    runs.map((run) => [
      run,
      adopted.get(run)?.filter((indicator) => indicatorById(indicator)).length ?? defaultPlan(told!.get(run)).length,
    ]),
  )
}
