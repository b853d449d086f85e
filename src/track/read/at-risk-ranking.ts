// Learners off course: everybody's standing in the run as known at the end of a day.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { RunContext } from '../load-run-context.ts'
import { atRiskStandings } from '../rules/at-risk.ts'
import type { Standing } from '../rules/at-risk.ts'
import { mostError } from '../rules/risk-calibration.ts'
import { dials, lineAt, probabilityDial } from '../rules/rule-lines.ts'
import type { Calibration } from '../../statistics/calibration.ts'
import { activityKind } from '../store/learner-activity.ts'
import { learnersAtCutoff } from '../store/learners-at-cutoff.ts'
import { calibrationFor, stepOf } from '../store/rule-thresholds-and-calibration.ts'

/** How much of a run is over at the end of a day, 0 … 1. */
export const shareAt = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, on: Day): number =>
  Math.min(1, Math.max(0, (daysBetween(startsOn, on) + 1) / (daysBetween(startsOn, endsOn) + 1)))
/** A calibration speaks for the share of the course it was learned at, and for a week or so around it. */
const nearBy = 0.1

export interface Standings {
  on: Day
  share: number
  running: boolean
  standings: Standing[]
}

/** Is the run going on that day? Only then do signals about learners help anybody. */
export const runsOn = ({ run }: RunContext, day: Day): boolean => run.startsOn <= day && day <= run.endsOn

/** The day standings are told for: today while the run goes on; else how it stood half-way, unless a day is asked for. */
export function standingDay(runContext: RunContext, asked?: Day): Day {
  if (asked) return asked
  const { startsOn, endsOn } = runContext.run
  return runsOn(runContext, runContext.today) || runContext.today < startsOn
    ? runContext.today
    : addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2))
}

/** Standings of everybody in the run, most at risk first; nothing dated after the day is read. */
export async function standingsOf(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  asked?: Day,
): Promise<Standings> {
  const on = standingDay(runContext, asked)
  const { id, startsOn } = runContext.run
  const share = shareAt(runContext.run, on)
  const running = runsOn(runContext, runContext.today)
  if (on < startsOn) return { on, share: 0, running, standings: [] }
  const learners = await learnersAtCutoff(reading, scope, {
    run: id,
    on,
    activity: await activityKind(reading, scope, id),
  })
  const step = await stepOf(reading, scope, id, 'off-course')
  const from = { score: lineAt(dials['off-course'], step), probability: lineAt(probabilityDial, step) }
  return {
    on,
    share,
    running,
    standings:
      learners.length === 0
        ? []
        : atRiskStandings(learners, { share, from, calibration: await calibrationAt(reading, scope, id, share) }),
  }
}

/** What own finished runs make of a score at this share of the course; null where that is not known, or not true enough to be shown. */
async function calibrationAt(reading: Reading, scope: Scope, run: string, share: number): Promise<Calibration | null> {
  const said = await calibrationFor(reading, scope, run)
  if (
    !said ||
    said.intercept === null ||
    said.slope === null ||
    said.error === null ||
    said.error > mostError ||
    Math.abs(said.share - share) > nearBy
  )
    return null
  return { intercept: said.intercept, slope: said.slope, n: said.n, events: said.events }
}
