// What a tracking plan costs people: minutes a week of one learner, and of a line manager.
import type { Cycle } from '../../calendar/cycles.ts'
import { indicatorById } from '../catalogue.ts'
import type { PlanLine } from '../contract.ts'

export const weeksOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): number =>
  ((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1) / 7

/** Turns a week by cycle, for what tracking costs people; modules and stages by how many the run has. */
export function periodsPerWeek(weeks: number, modules: number): Record<Cycle, number> {
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
