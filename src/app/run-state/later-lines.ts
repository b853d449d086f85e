// What is still open when a run goes on to follow-up, and when it is closed.
import { daysBetween } from '../../calendar/day.ts'
import type { GoalStanding } from '../../evaluate/public.ts'
import { isAnswered } from '../../evaluate/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { namesIn } from '../../programme/public.ts'
import type { Run } from '../../programme/contract.ts'
import type { Line } from './contract.ts'
import type { ReaderMay } from './opening-lines.ts'
import { line } from './opening-lines.ts'
import { openLines } from './open-lines.ts'

interface Asked {
  run: Run
  today: string
  now: Date
  may: ReaderMay
}

/** How long a run is followed up, as a recommendation. */
const followUpDays = 90

/** Before 训后跟踪: whether the last day is over, and what is still open. */
export async function followUpLines(reading: Reading, scope: Scope, asked: Asked): Promise<Line[]> {
  const left = daysBetween(asked.today, asked.run.endsOn)
  return [
    left > 0
      ? line('not-over', 'watch', { n: left, endsOn: asked.run.endsOn })
      : line(left === 0 ? 'last-day' : 'over', left === 0 ? 'watch' : 'good', { endsOn: asked.run.endsOn }),
    ...(await openLines(reading, scope, asked)),
  ]
}

/** Before 结案: the goals, how long it was followed up, and what is still open. */
export async function closingLines(
  reading: Reading,
  scope: Scope,
  asked: Asked & { goals: readonly GoalStanding[] },
): Promise<Line[]> {
  const { run, today, goals, may } = asked
  const missing = goals.filter((goal) => !isAnswered(goal)).map(({ name }) => name)
  const measured = goals.filter(({ evidence }) => evidence !== null).length
  const days = daysBetween(run.endsOn, today)
  return [
    ...(goals.length === 0 ? [line('no-goals', 'watch')] : []),
    ...(missing.length > 0
      ? [line('goals-missing', 'bad', { n: missing.length, ...namesIn(missing) }, may.sign && '#goals')]
      : []),
    ...(goals.length > 0 && missing.length === 0
      ? [line('goals-answered', 'good', { measured, unmeasured: goals.length - measured })]
      : []),
    days < 0
      ? line('close-early', 'watch', { n: -days, endsOn: run.endsOn })
      : days < followUpDays
        ? line('followed-short', 'watch', { n: days, least: followUpDays })
        : line('followed', 'good', { n: days }),
    ...(await openLines(reading, scope, asked)),
  ]
}
