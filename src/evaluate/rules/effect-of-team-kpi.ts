// A figure whole teams have: one series for the trained teams, one for the others, month by month. Few series, so their memory counts.
import { againstComparison, interruptedTimeSeries } from '../../statistics/interrupted-time-series.ts'
import type { PersonChange } from '../../statistics/difference-in-differences.ts'
import { differenceInDifferences, least } from '../../statistics/difference-in-differences.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import { checkDataQuality } from './data-quality-checks.ts'
import type { CheckedRows } from './data-quality-checks.ts'
import { periodsIn, windowMean } from './figures-in-window.ts'

type Row = NonNullable<Snapshot['teamRows']>[number]
type Reason = NonNullable<KpiResult['refusal']>
export interface TeamSeries {
  method: KpiResult['method']
  refusal: Reason | null
  effect: Estimate | null
  warnings: Reason[]
  cells: KpiResult['cells']
  series: KpiResult['series']
}

/** Teams of fewer people would show single ones. */
const leastPeople = 5

interface Arms {
  found: CheckedRows<Row>
  rows: Map<number, Row[]>
  trained: number[]
  comparison: number[]
  hidden: number
}

function armsOf(snapshot: Snapshot, kpi: KpiPlan): Arms {
  const { before, after } = snapshot.plan
  const found = checkDataQuality(
    (snapshot.teamRows ?? []).filter((r) => r.kpi === kpi.kpi),
    (r) => r.team,
    [before, after],
  )
  const rows = Map.groupBy(found.rows, (r) => r.team)
  const seen = [...rows.keys()].sort((a, b) => a - b)
  const shown = seen.filter((i) => snapshot.teams![i]!.people >= leastPeople)
  return {
    found,
    rows,
    trained: shown.filter((i) => snapshot.teams![i]!.trained),
    comparison: shown.filter((i) => !snapshot.teams![i]!.trained),
    hidden: seen.length - shown.length,
  }
}

/** The figure of some teams together in each period, by their denominators or else by their people; null where one of them is missing. */
function together(
  snapshot: Snapshot,
  rows: Arms['rows'],
  { teams, periods }: { teams: number[]; periods: string[] },
): (number | null)[] {
  const byPeriod = teams.map((i) => new Map((rows.get(i) ?? []).map((r) => [r.from, r])))
  return periods.map((from) => {
    const own = byPeriod.map((of) => of.get(from))
    if (own.length === 0 || own.some((r) => r === undefined)) return null
    const weight = (r: Row, k: number) => r.denominator ?? snapshot.teams![teams[k]!]!.people
    const total = own.reduce((sum, r, k) => sum + weight(r!, k), 0)
    return total > 0 ? own.reduce((sum, r, k) => sum + r!.value * weight(r!, k), 0) / total : null
  })
}

const peopleIn = (snapshot: Snapshot, teams: number[]) => teams.reduce((sum, i) => sum + snapshot.teams![i]!.people, 0)
const refusalOf = ({ refused, ...rest }: { refused: string }): Reason => ({
  code: refused,
  params: Object.fromEntries(
    Object.entries(rest).filter(([, v]) => typeof v === 'number' || typeof v === 'string'),
  ) as Record<string, number>,
})

/** Ten teams a side and more: teams are what people are elsewhere. */
function asUnits(snapshot: Snapshot, arms: Arms): Pick<TeamSeries, 'method' | 'refusal' | 'effect' | 'cells'> {
  const { before, after } = snapshot.plan
  const units = [...arms.trained, ...arms.comparison].map((i): PersonChange => {
    const own = arms.rows.get(i) ?? []
    return { trained: snapshot.teams![i]!.trained, before: windowMean(own, before), after: windowMean(own, after) }
  })
  const made = differenceInDifferences(units)
  return 'refused' in made
    ? { method: 'two-by-two', refusal: refusalOf(made), effect: null, cells: null }
    : { method: 'two-by-two', refusal: null, effect: made.effect, cells: made.cells }
}

function asSeries({
  own,
  others,
  before,
}: {
  own: number[]
  others: number[] | null
  before: number
}): Pick<TeamSeries, 'method' | 'refusal' | 'effect' | 'warnings'> {
  const made = others
    ? againstComparison({ values: own, before }, others)
    : interruptedTimeSeries({ values: own, before })
  const method = others ? 'series-compared' : 'series'
  if ('refused' in made) return { method, refusal: refusalOf(made), effect: null, warnings: [] }
  if (!(made.average.se > 0) || !Number.isFinite(made.average.value))
    return { method, refusal: { code: 'no-variation', params: {} }, effect: null, warnings: [] }
  return {
    method,
    refusal: null,
    effect: made.average,
    warnings: made.fewMonths
      ? [{ code: 'few-periods', params: { before: made.months.before, after: made.months.after } }]
      : [],
  }
}

/** The effect on a team figure: teams as units where there are ten a side, the series with a comparison, or one series alone. */
export function effectOfTeamKpi(snapshot: Snapshot, kpi: KpiPlan): TeamSeries {
  const { before, after } = snapshot.plan
  const arms = armsOf(snapshot, kpi)
  const periods = periodsIn(arms.found.rows, { from: before.from, to: after.to })
  const [own, others] = [
    together(snapshot, arms.rows, { teams: arms.trained, periods }),
    together(snapshot, arms.rows, { teams: arms.comparison, periods }),
  ]
  const inside = new Set([...periodsIn(arms.found.rows, before), ...periodsIn(arms.found.rows, after)])
  const picked = periods
    .map((p, i) => ({ p, i }))
    .filter(({ p, i }) => inside.has(p) && own[i] !== null && (arms.comparison.length === 0 || others[i] !== null))
  const dropped = inside.size - picked.length
  const warnings = [
    ...arms.found.warnings,
    ...(arms.hidden > 0 ? [{ code: 'teams-hidden', params: { teams: arms.hidden, least: leastPeople } }] : []),
    ...(dropped > 0 ? [{ code: 'period-gaps', params: { periods: dropped } }] : []),
  ]
  const base = {
    effect: null,
    warnings,
    cells: null,
    series: periods.map((from, i) => ({
      from,
      trained: own[i]!,
      trainedLow: null,
      trainedHigh: null,
      comparison: others[i]!,
    })),
  }
  const method = arms.comparison.length > 0 ? ('series-compared' as const) : ('series' as const)
  if (arms.found.refusal) return { ...base, method, refusal: arms.found.refusal, series: [] }
  if (arms.trained.length === 0)
    return {
      ...base,
      method,
      refusal:
        arms.hidden > 0
          ? { code: 'cell-too-small', params: { least: leastPeople } }
          : { code: 'nobody-trained', params: {} },
      series: [],
    }
  const smallest = Math.min(
    peopleIn(snapshot, arms.trained),
    arms.comparison.length > 0 ? peopleIn(snapshot, arms.comparison) : Infinity,
  )
  if (smallest < leastPeople)
    return { ...base, method, refusal: { code: 'cell-too-small', params: { least: leastPeople } }, series: [] }
  if (Math.min(arms.trained.length, arms.comparison.length) >= least.arm) return { ...base, ...asUnits(snapshot, arms) }
  const made = asSeries({
    own: picked.map(({ i }) => own[i]!),
    others: arms.comparison.length > 0 ? picked.map(({ i }) => others[i]!) : null,
    before: picked.filter(({ p }) => p < after.from).length,
  })
  return { ...base, ...made, warnings: [...warnings, ...made.warnings] }
}
