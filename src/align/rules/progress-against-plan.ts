// Is learning as far as the plan says? The expected curve follows the plan that was in force on each day.

export interface PlannedModule {
  id: string
  startsOn: string
  endsOn: string
}
/** A plan holds from a day on; the first one holds from the beginning. */
export interface PlanInForce {
  from: string
  modules: readonly PlannedModule[]
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const dayOfNumber = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10)

/** Share of a plan's modules that should be done by the evening of a day; a module under way counts by its days. */
export function expectedShare(modules: readonly PlannedModule[], day: string): number {
  if (modules.length === 0) return 0
  const today = dayNumber(day)
  const parts = modules.map((m) => {
    const [start, end] = [dayNumber(m.startsOn), dayNumber(m.endsOn)]
    return Math.min(1, Math.max(0, (today - start + 1) / (end - start + 1)))
  })
  return parts.reduce((a, b) => a + b, 0) / modules.length
}

/** The plan in force on a day; plans in the order they came into force. */
export function inForce(plans: readonly PlanInForce[], day: string): readonly PlannedModule[] {
  return plans.findLast((p) => p.from <= day)?.modules ?? plans[0]?.modules ?? []
}

/** The expected curve day by day; a changed plan moves it from its own day only. */
export function expectedCurve(
  plans: readonly PlanInForce[],
  from: string,
  to: string,
): { day: string; share: number }[] {
  const points = []
  for (let n = dayNumber(from); n <= dayNumber(to); n++)
    points.push({ day: dayOfNumber(n), share: expectedShare(inForce(plans, dayOfNumber(n)), dayOfNumber(n)) })
  return points
}

/**
 * Whole days between the day the plan expected this share and today; negative = ahead, 0 = on plan.
 * A module counts as done only when all of it is, so work inside the present module is not called late.
 */
export function daysBehind(modules: readonly PlannedModule[], share: number, today: string): number {
  const over = modules.filter((m) => m.endsOn < today)
  const done = Math.round(share * modules.length * 1000) / 1000
  if (modules.length === 0 || done >= over.length) return 0
  const missed = [...over].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))[Math.floor(done)]!
  const whole = dayNumber(today) - dayNumber(missed.endsOn)
  const fraction = done - Math.floor(done)
  return Math.max(0, Math.round(whole * (1 - fraction)))
}
