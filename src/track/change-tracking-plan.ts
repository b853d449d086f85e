// 跟踪计划: what is tracked in a run, in which cycle, against which line; every change is a version with its reason.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import type { Cycle } from '../calendar/cycles.ts'
import { catalogue, indicatorById } from './catalogue.ts'
import type { PlanLine } from './contract.ts'
import { mayChangePlan } from './permissions.ts'
import { deliveredKinds } from './store/learner.ts'
import { planLinesOf, savePlanLines } from './store/plan.ts'

type Told = ReadonlySet<string>

/** What not every source tells stands in the plan only where it is told; clicks only where nobody tells minutes. */
const onlyWhereTold = new Map<string, (told: Told) => boolean>([
  ['platform-clicks', (told) => told.has('lms.clicks') && !told.has('study.minutes')],
  ['content-finished', (told) => told.has('content.completed')],
])
const kindsThatDecide = ['study.minutes', 'lms.clicks', 'content.completed']

/** The mission's table as lines, for a run whose sources tell these kinds. */
export function defaultPlan(told: Told = new Set()): PlanLine[] {
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

/** Puts the shipped plan (or the lines given) on a run that has none of its own yet; a run that has one keeps it. */
export async function adoptPlan(
  tx: Writing,
  scope: Scope,
  p: { run: string; now: Date; because: string; lines?: PlanLine[] },
): Promise<{ version: number }> {
  const adopted = await planLinesOf(tx, scope, p.run)
  if (adopted) return { version: adopted.version }
  await savePlanLines(tx, scope, {
    run: p.run,
    version: 1,
    lines: p.lines ?? (await trackingPlanInForce(tx, scope, p.run)).lines,
    because: p.because,
    at: p.now,
  })
  await writeAuditLog(tx, scope, 'track.plan-adopted', p.run, { version: 1 })
  return { version: 1 }
}

type Refused = {
  refused: 'not-yours' | 'unknown-indicator' | 'indicator-twice' | 'plan-changed-meanwhile'
  params?: Record<string, string | number>
}

/** Writes the next version. `after` is the version the change was made from: if another came between, it is refused. */
export async function changeTrackingPlan(
  tx: Writing,
  scope: Scope,
  p: { run: string; after: number; lines: PlanLine[]; because: string; now: Date },
): Promise<{ version: number } | Refused> {
  if (!mayChangePlan(scope, p.run)) return { refused: 'not-yours' }
  const unknown = p.lines.find(({ indicator }) => !indicatorById(indicator))
  if (unknown) return { refused: 'unknown-indicator', params: { indicator: unknown.indicator } }
  if (new Set(p.lines.map(({ indicator }) => indicator)).size < p.lines.length) return { refused: 'indicator-twice' }
  const current = await trackingPlanInForce(tx, scope, p.run)
  if (current.version === p.after + 1 && JSON.stringify(current.lines) === JSON.stringify(p.lines))
    return { version: current.version }
  if (current.version !== p.after) return { refused: 'plan-changed-meanwhile' }
  const saved = await savePlanLines(tx, scope, {
    run: p.run,
    version: p.after + 1,
    lines: p.lines,
    because: p.because,
    at: p.now,
  })
  if (!saved) return { refused: 'plan-changed-meanwhile' }
  await writeAuditLog(tx, scope, 'track.plan-changed', p.run, { version: p.after + 1 })
  return { version: p.after + 1 }
}

export const weeksOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number =>
  ((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1) / 7

/** Turns a week by cycle, for what tracking costs people; modules and stages by how many the run has. */
export function turnsAWeek(weeks: number, modules: number): Record<Cycle, number> {
  const perPart = weeks > 0 ? modules / weeks : 0
  return { daily: 5, weekly: 1, fortnightly: 0.5, monthly: 12 / 52, module: perPart, stage: perPart }
}

/** Minutes a week a plan asks of one learner, and of a line manager with so many reports. */
export function loadOf(
  lines: readonly PlanLine[],
  turns: Record<Cycle, number>,
  reports: number,
): { learner: number; manager: number } {
  const load = { learner: 0, manager: 0 }
  for (const { indicator, cycle } of lines) {
    const { minutes } = indicatorById(indicator) ?? { minutes: { learner: 0, manager: 0 } }
    load.learner += minutes.learner * turns[cycle]
    load.manager += minutes.manager * turns[cycle] * reports
  }
  return load
}
