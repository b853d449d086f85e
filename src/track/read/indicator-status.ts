// The living tracking plan: each indicator's value now, its road, on how many it rests, how fresh it is, and what is missing.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Period } from '../../calendar/cycles.ts'
import { nextAsked } from '../../calendar/cycles.ts'
import type { Tile } from '../../programme/contract.ts'
import { indicatorById } from '../catalogue.ts'
import type { PlanLine, Point, Tracked } from '../contract.ts'
import type { RunContext } from '../load-run-context.ts'
import type { Indicator } from '../indicators/indicator-definition.ts'
import { measurePeriods } from '../measure-indicators.ts'
import { missingFrom, moduleOfPeriod, currentPeriodIndex, reportingPeriods } from '../rules/reporting-periods.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { measuresOf } from '../store/measure.ts'
import type { MeasureRow } from '../store/measure.ts'
import { remindersOf } from '../store/reminder.ts'
import { sourcesOf } from '../store/evidence-totals-by-period.ts'
import { unansweredManagers } from './unanswered-manager-ratings.ts'

/** Rows of the table: from the run's measures, or (learners given) measured now of these learners alone. */
export async function indicatorStatus(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  own: LearnerBrief[] | null,
): Promise<Tracked[]> {
  const { lines } = runContext.plan
  const due = lines.map((line) => ({ line, turns: reportingPeriods(line.cycle, runContext.dates) }))
  const spans = own?.map(({ since, until }) => ({ since, until, count: 1 })) ?? runContext.spans
  const rows = own
    ? await measurePeriods(reading, scope, { runContext, due, persons: own.map(({ id }) => id), spans })
    : await measuresOf(reading, scope, runContext.run.id)
  const byKey = new Map(rows.map((row) => [`${row.indicator} ${row.turn}`, row]))
  const sources = await sourcesOf(
    reading,
    scope,
    runContext.run.id,
    lines.flatMap(({ indicator }) => indicatorById(indicator)!.kinds),
  )
  const reminders = await remindersOf(reading, scope, runContext.run.id)
  const unanswered = own ? null : await unansweredManagers(reading, scope, runContext)
  return due.map(({ line, turns }) => {
    const indicator = indicatorById(line.indicator)!
    const rowOf = (turn: Period) => byKey.get(`${line.indicator} ${turn.key}`)
    const missing = missingOf({
      line,
      turns,
      today: runContext.today,
      rowOf,
      unanswered: unanswered?.get(line.indicator) ?? null,
    })
    return {
      ...named(indicator),
      // @NOTE That ratings given in confidence have a source is told with the first figure, not with the first rating.
      sources:
        indicator.least !== null && !turns.some((turn) => rowOf(turn))
          ? []
          : [...new Set(indicator.kinds.flatMap((kind) => sources.get(kind) ?? []))],
      cycle: line.cycle,
      line: line.line,
      ...valueOf({ indicator, line, turns, today: runContext.today, rowOf }),
      missing: missing && {
        ...missing,
        reminded: reminders.get(`${line.indicator} ${missing.turn}`)?.toISOString() ?? null,
      },
      next: nextOf(line, runContext),
    }
  })
}

const named = ({ id, name, dimension, unit, source, better, least }: Indicator) => ({
  indicator: id,
  name,
  dimension,
  unit,
  source,
  better,
  least,
})

interface LineAsked {
  indicator: Indicator
  line: PlanLine
  turns: Period[]
  today: string
  rowOf: (turn: Period) => MeasureRow | undefined
}

function valueOf({
  indicator,
  line,
  turns,
  today,
  rowOf,
}: LineAsked): Pick<Tracked, 'now' | 'change' | 'colour' | 'points' | 'lastDay'> {
  const begun = turns.filter(({ first }) => first <= today)
  const points = begun.map((turn): Point => {
    const row = rowOf(turn)
    return {
      turn: turn.key,
      first: turn.first,
      last: turn.last,
      module: moduleOfPeriod(turn.key),
      value: row?.value ?? null,
      n: row?.n ?? 0,
      sd: row?.sd ?? null,
    }
  })
  const perWeek = indicator.unit === 'hours' || indicator.unit === 'times'
  const at = currentPeriodIndex(begun, { today, perWeek, hasValue: (turn) => rowOf(turn) !== undefined })
  const now = at < 0 ? null : { ...points[at]!, over: begun[at]!.last < today }
  const before = points.slice(0, Math.max(0, at)).findLast(({ value }) => value !== null)?.value ?? null
  const lastDay = begun.reduce<string | null>((latest, turn) => {
    const day = rowOf(turn)?.last_day ?? null
    return day !== null && (latest === null || day > latest) ? day : latest
  }, null)
  const apart = now?.value == null || before === null ? null : now.value - before
  const change = apart === null || indicator.least === null ? apart : Number(apart.toFixed(1))
  return {
    now,
    change,
    colour: colourOf(indicator, line, now),
    points: perWeek && now ? points.slice(0, at + 1) : points,
    lastDay,
  }
}

function colourOf({ better }: Indicator, { line }: PlanLine, now: Point | null): Tile['colour'] {
  if (now === null || now.value === null) return 'none'
  if (line === null) return 'none'
  return (better === 'up' ? now.value < line : now.value > line) ? 'watch' : 'good'
}

type MissingAsked = Pick<LineAsked, 'line' | 'turns' | 'today' | 'rowOf'> & {
  unanswered: { turn: string; who: number } | null
}

function missingOf({
  turns,
  today,
  rowOf,
  unanswered,
}: MissingAsked): { since: string | null; turn: string; who: number | null } | null {
  const hasRows = (turn: Period) => rowOf(turn) !== undefined
  const gap = missingFrom(turns, { today, hasRows })
  // @NOTE A source that never delivered in this run is said as "no data yet" by the empty value, not as a gap since a day.
  if (gap && turns.some(hasRows)) return { since: gap.first, turn: gap.key, who: null }
  return unanswered && unanswered.who > 0 ? { since: null, ...unanswered } : null
}

function nextOf({ cycle }: PlanLine, { run, dates: runContext, today }: RunContext): string | null {
  if (run.state === 'closed') return null
  const byParts = cycle === 'module' || cycle === 'stage'
  const use = byParts && runContext.modules.length === 0 ? 'monthly' : cycle
  return (
    nextAsked(
      {
        cycle: use,
        run: {
          first: runContext.first,
          last: runContext.last,
          modules: runContext.modules,
          stages: runContext.modules,
        },
        calendar: runContext.calendar,
      },
      today,
    )?.ask ?? null
  )
}
