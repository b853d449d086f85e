// What is said about a run follows its evidence within seconds, and only where the evidence moved.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import type { Cycle, Period } from '../calendar/cycles.ts'
import {
  changedCellsBetween,
  deleteChangedCells,
  evidenceVersion,
  isConfidential,
  releaseRatingsOf,
} from '../evidence/public.ts'
import type { Cell } from '../evidence/public.ts'
import { setupVersion } from '../programme/public.ts'
import { indicatorById } from './catalogue.ts'
import type { PlanLine } from './contract.ts'
import { loadRunContext, learnersIn } from './load-run-context.ts'
import type { RunContext, Span } from './load-run-context.ts'
import type { Indicator, ObservationTotals } from './indicators/indicator-definition.ts'
import { asReleased } from './rules/ratings-by-period.ts'
import { fallsInto, reportingPeriods, weeksOf } from './rules/reporting-periods.ts'
import { claimMeasuring, replaceMeasures, saveMeasured } from './store/measure.ts'
import type { MeasureRow } from './store/measure.ts'
import { tallies } from './store/evidence-totals-by-period.ts'
import type { Tally } from './store/evidence-totals-by-period.ts'

const noModule = '00000000-0000-0000-0000-000000000000'

/**
 * Brings a run's measures to its evidence. Reads only the turns whose cells moved since the last time; all of them after
 * a bulk import, an undone import, or when the plan, the dates or the day changed. Answers how many turns were measured.
 */
export async function measureIndicators(
  tx: Writing,
  scope: Scope,
  run: string,
  now: Date,
): Promise<{ turns: number; whole: boolean }> {
  const standing = await claimMeasuring(tx, scope, run, now)
  const setup = await setupVersion(tx, scope, run)
  const runContext = await loadRunContext(tx, scope, run, now)
  if (!runContext) return { turns: 0, whole: false }
  const version = await evidenceVersion(tx, scope, run)
  const same = standing.fingerprint === runContext.fingerprint
  if (same && version === standing.version) {
    if (setup !== standing.setup)
      await saveMeasured(tx, scope, { run, version, fingerprint: standing.fingerprint, setup, at: now })
    return { turns: 0, whole: false }
  }
  const moved =
    same && standing.version >= 0 ? await changedCellsBetween(tx, scope, run, standing.version, version) : null
  if (moved === null || moved.some(({ kind }) => isConfidential(kind))) await releaseRatingsOf(tx, scope, run, now)
  const due = runContext.plan.lines
    .map((line) => ({ line, turns: touchedPeriods(line, runContext, moved) }))
    .filter(({ turns }) => turns.length > 0)
  const rows = await measurePeriods(tx, scope, { runContext, due, persons: null, spans: runContext.spans })
  await replaceMeasures(
    tx,
    scope,
    run,
    moved && due.flatMap(({ line, turns }) => turns.map(({ key }) => ({ indicator: line.indicator, turn: key }))),
    rows,
  )
  await deleteChangedCells(tx, scope, run, version)
  await saveMeasured(tx, scope, { run, version, fingerprint: runContext.fingerprint, setup, at: now })
  return { turns: due.reduce((sum, { turns }) => sum + turns.length, 0), whole: moved === null }
}

function touchedPeriods(line: PlanLine, { dates: runContext }: RunContext, moved: Cell[] | null): Period[] {
  const kinds = indicatorById(line.indicator)?.kinds ?? []
  const own = moved?.filter((cell) => kinds.includes(cell.kind))
  if (own?.length === 0) return []
  const turns = reportingPeriods(line.cycle, runContext)
  // @NOTE A block of ratings stands in the turn of its latest rating, wherever the rating that completed it lies.
  return own && !kinds.some((kind) => isConfidential(kind))
    ? turns.filter((turn) =>
        own.some((cell) => fallsInto(turn, { module: cell.module === noModule ? null : cell.module, day: cell.day })),
      )
    : turns
}

interface Due {
  line: PlanLine
  turns: Period[]
}
interface TurnsAsked {
  runContext: RunContext
  due: Due[]
  persons: readonly string[] | null
  spans: readonly Span[]
}

/** Measures of these turns, read together by cycle; a turn in which nothing was seen has none. */
export async function measurePeriods(
  reading: Reading,
  scope: Scope,
  { runContext, due, persons, spans }: TurnsAsked,
): Promise<MeasureRow[]> {
  const rows: MeasureRow[] = []
  for (const cycle of new Set<Cycle>(due.map(({ line }) => line.cycle))) {
    const own = due.filter(({ line }) => line.cycle === cycle)
    const turns = [...new Map(own.flatMap((one) => one.turns).map((turn) => [turn.key, turn])).values()]
    const kinds = [...new Set(own.flatMap(({ line }) => indicatorById(line.indicator)!.kinds))]
    const seen = await tallies(reading, scope, { run: runContext.run.id, kinds, turns, persons })
    const byTurn = Map.groupBy(seen, ({ turn }) => turn)
    for (const { line, turns: asked } of own) {
      for (const turn of asked)
        rows.push(...measured({ runContext, line, turn, seen: byTurn.get(turn.key) ?? [], spans }))
    }
  }
  return rows
}

function measured({
  runContext,
  line,
  turn,
  seen,
  spans,
}: {
  runContext: RunContext
  line: PlanLine
  turn: Period
  seen: Tally[]
  spans: readonly Span[]
}): MeasureRow[] {
  const indicator = indicatorById(line.indicator)!
  const own = seen.filter(({ kind }) => indicator.kinds.includes(kind))
  const last = runContext.today < turn.last ? runContext.today : turn.last
  const said = periodValueOf(indicator, own, {
    learners: learnersIn(spans, turn.first, last),
    weeks: weeksOf(turn, runContext.today),
  })
  if (!said) return []
  const lastDay = own.reduce((latest, tally) => (tally.lastDay > latest ? tally.lastDay : latest), '')
  return [
    {
      run: runContext.run.id,
      indicator: indicator.id,
      turn: turn.key,
      ...said,
      rows: own.reduce((sum, tally) => sum + tally.n, 0),
      last_day: lastDay,
    },
  ]
}

/** The formula's word on tallies; of ratings given in confidence as it may be said, and nothing (value null) below the least number of people. */
export function periodValueOf(
  indicator: Indicator,
  own: Tally[],
  { learners, weeks }: { learners: number; weeks: number },
): { value: number | null; n: number; sd: number | null } | null {
  const seen: Partial<Record<string, ObservationTotals>> = Object.fromEntries(own.map((tally) => [tally.kind, tally]))
  const said = indicator.formula({ seen, learners, weeks })
  if (!said || indicator.least === null) return said
  return said.n < indicator.least ? { value: null, n: said.n, sd: null } : asReleased(said)
}

export interface MeasureAsked {
  run: string
  indicator: string
  from: string
  to: string
  module?: string | null
  persons?: readonly string[] | null
}

/**
 * An indicator between two days, from the evidence as it is now: of everybody this scope sees, or of these persons; of one module
 * or all. `n` learners, `sd` between them, the value in the indicator's unit. Null: nothing was seen, or too few may be shown; of ratings
 * given in confidence also where `persons` are named.
 */
export async function measureOf(
  reading: Reading,
  scope: Scope,
  ask: MeasureAsked,
  now: Date,
): Promise<{ value: number; n: number; sd: number | null } | null> {
  const indicator = indicatorById(ask.indicator)
  const runContext = indicator && (await loadRunContext(reading, scope, ask.run, now))
  if (!indicator || !runContext) return null
  const turn: Period = {
    cycle: 'daily',
    key: 'asked',
    first: ask.from,
    last: ask.to,
    ask: ask.to,
    moved: null,
    workingDays: 0,
    expected: true,
    because: null,
  }
  const own = await tallies(reading, scope, {
    run: ask.run,
    kinds: indicator.kinds,
    turns: [turn],
    persons: ask.persons,
    module: ask.module,
  })
  const learners = ask.persons ? ask.persons.length : learnersIn(runContext.spans, ask.from, ask.to)
  const said = periodValueOf(indicator, own, { learners, weeks: weeksOf(turn, runContext.today) })
  return said && said.value !== null ? { ...said, value: said.value } : null
}
