// Where a figure comes from: its formula, the tallies it was fed with, and the rows of evidence with file and line.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Period } from '../../calendar/cycles.ts'
import { evidenceVersion, releasedRatings, rowsBehind } from '../../evidence/public.ts'
import { fileWithin } from '../../intake/public.ts'
import { indicatorById } from '../catalogue.ts'
import type { FigureBehind } from './figure-provenance/contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { learnersIn } from '../load-run-context.ts'
import type { Indicator } from '../indicators/indicator-definition.ts'
import { ownPersons } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { periodValueOf } from '../measure-indicators.ts'
import { spreadOf } from '../rules/ratings-by-period.ts'
import { moduleOfPeriod, reportingPeriods, weeksOf } from '../rules/reporting-periods.ts'
import { filesOf } from '../store/import-file-names.ts'
import { tallies } from '../store/evidence-totals-by-period.ts'
import type { Tally } from '../store/evidence-totals-by-period.ts'

const pageSize = 50
/** `person`: one of the learners this person sees. Without `turn`, the whole run so far. */
export interface FigureRequest {
  indicator: string
  turn?: string | undefined
  person?: string | undefined
  module?: string | undefined
  page: number
}

/**
 * The figure and a page of what it rests on; null for an indicator or turn that is not in the plan, and for a learner who may
 * not be seen. Who sees the run as a whole is given no rows but those of a learner they may see besides.
 */
export async function figureProvenance(context: ReadContext, ask: FigureRequest): Promise<FigureBehind | null> {
  const { reading, scope, runContext, learners: visible } = context
  if (ask.person && !visible.some(({ id }) => id === ask.person)) return null
  const indicator = indicatorById(ask.indicator)
  const turn = indicator && turnAsked(runContext, indicator, ask.turn)
  if (!indicator || !turn) return null
  const persons = ask.person ? [ask.person] : ownPersons(context)
  const seen = await tallies(reading, scope, {
    run: runContext.run.id,
    kinds: indicator.kinds,
    turns: [turn],
    persons,
    module: ask.module,
  })
  const last = turn.last < runContext.today ? turn.last : runContext.today
  const learners = persons ? persons.length : learnersIn(runContext.spans, turn.first, last)
  const weeks = weeksOf(turn, runContext.today)
  const said = periodValueOf(indicator, seen, { learners, weeks })
  if (indicator.least !== null)
    return inConfidence(reading, scope, {
      runContext,
      indicator,
      turn,
      module: ask.module,
      said,
      learners,
      weeks,
      last,
    })
  const behind = await pageOf(reading, scope, {
    runContext,
    indicator,
    turn,
    ask,
    persons,
    named: context.reach !== 'together' || ask.person !== undefined,
  })
  return {
    name: indicator.name,
    unit: indicator.unit,
    says: indicator.says,
    source: indicator.source,
    value: said?.value ?? null,
    n: said?.n ?? 0,
    sd: said?.sd ?? null,
    least: null,
    withheld: null,
    spread: null,
    tallies: seen.map(({ kind, n, total, persons: people }: Tally) => ({ kind, rows: n, total, persons: people })),
    learners,
    weeks,
    first: turn.first,
    last,
    version: await evidenceVersion(reading, scope, runContext.run.id),
    ...behind,
    page: ask.page,
    pageSize,
  }
}

/** What asks for the statement behind a row, where it came from one. */
export const xapiOrigin = (row: { source: string; person: string; id: string }) =>
  row.source === 'xapi' ? { person: row.person, observation: row.id } : null

function turnAsked(runContext: RunContext, indicator: Indicator, key: string | undefined): Period | undefined {
  const { run, today } = runContext
  if (key === undefined)
    return {
      cycle: 'daily',
      key: 'run',
      first: run.startsOn,
      last: today < run.endsOn ? today : run.endsOn,
      ask: today,
      moved: null,
      workingDays: 0,
      expected: true,
      because: null,
    }
  const cycle = runContext.plan.lines.find((line) => line.indicator === indicator.id)?.cycle ?? indicator.cycle
  return reportingPeriods(cycle, runContext.dates).find((turn) => turn.key === key)
}

interface PageAsked {
  runContext: RunContext
  indicator: Indicator
  turn: Period
  ask: FigureRequest
  persons: string[] | null
  /** May the rows be named, whose they are? */
  named: boolean
}

async function pageOf(
  reading: Reading,
  scope: Scope,
  { runContext, indicator, turn, ask, persons, named }: PageAsked,
): Promise<Pick<FigureBehind, 'rows' | 'total'>> {
  const module = ask.module ?? moduleOfPeriod(turn.key)
  if (!named)
    return {
      rows: [],
      total: (
        await rowsBehind(reading, scope, {
          run: runContext.run.id,
          kinds: [...indicator.kinds],
          module,
          ...(module ? {} : { from: turn.first, to: turn.last }),
          limit: 1,
        })
      ).total,
    }
  const span = module ? {} : { from: turn.first, to: turn.last }
  const behind = await rowsBehind(reading, scope, {
    run: runContext.run.id,
    kinds: [...indicator.kinds],
    module,
    person: persons?.length === 1 ? persons[0]! : null,
    ...span,
    offset: (ask.page - 1) * pageSize,
    limit: pageSize,
  })
  const files = await filesOf(reading, scope, [...new Set(behind.rows.flatMap(({ batch }) => batch ?? []))])
  return {
    total: behind.total,
    rows: behind.rows.map((row) => ({
      id: row.id,
      at: row.at,
      who: row.name,
      kind: row.kind,
      value: row.value,
      outOf: row.outOf,
      source: row.source,
      file: fileOf(row, files),
      line: row.line,
      note: row.note,
      parts: row.parts?.map(({ line }) => line) ?? null,
      told: xapiOrigin(row),
    })),
  }
}

function fileOf(
  { batch, source, kind }: { batch: string | null; source: string; kind: string },
  files: Map<string, string>,
): string | null {
  const name = batch === null ? undefined : files.get(batch)
  return name === undefined ? null : fileWithin(source, kind, name)
}

interface Confidence {
  runContext: RunContext
  indicator: Indicator
  turn: Period
  module: string | undefined
  said: { value: number | null; n: number; sd: number | null } | null
  learners: number
  weeks: number
  last: string
}

/** Of ratings given in confidence: the figure, and how the points were spread; neither names, rows nor exact sums, and nothing that moves with one of them. */
async function inConfidence(
  reading: Reading,
  scope: Scope,
  { runContext, indicator, turn, module, said, learners, weeks, last }: Confidence,
): Promise<FigureBehind> {
  const shown = said !== null && said.value !== null
  const counted = shown ? await releasedRatings(reading, scope, runContext.run.id, indicator.kinds) : []
  return {
    name: indicator.name,
    unit: indicator.unit,
    says: indicator.says,
    source: indicator.source,
    value: shown ? said.value : null,
    n: shown ? said.n : 0,
    sd: shown ? said.sd : null,
    least: indicator.least,
    withheld: shown ? null : indicator.least,
    spread: shown ? spreadOf(counted, { turn, module }) : null,
    tallies: [],
    learners,
    weeks,
    first: turn.first,
    last,
    version: null,
    rows: [],
    total: 0,
    page: 1,
    pageSize,
  }
}
