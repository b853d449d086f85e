// A measure becomes a signal: with its rule, its reason and its n, once per subject and turn; it passes when it is no longer so.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import { weekOf } from '../calendar/day.ts'
import { indicatorById } from './catalogue.ts'
import { loadRunContext } from './load-run-context.ts'
import type { RunContext } from './load-run-context.ts'
import { benjaminiHochberg } from '../statistics/multiple-testing.ts'
import { tUpper } from '../statistics/distributions.ts'
import { varianceOf } from '../statistics/mean-and-variance-from-sums.ts'
import { weakModuleRule } from './rules/weak-module.ts'
import { signalOf, signalRule } from './rules/signal.ts'
import type { SignalReason } from './rules/signal.ts'
import { reportingPeriods } from './rules/reporting-periods.ts'
import { runsOn, standingsOf } from './read/at-risk-ranking.ts'
import { weakModulesOf } from './read/weak-modules.ts'
import { measuresOf } from './store/measure.ts'
import { dismissedSince, saveEnding, saveSignals, signalRows } from './store/signal.ts'
import type { SignalEntry, SignalRow } from './store/signal.ts'
import { saveInterimLooks } from './store/interim-look.ts'

type Found = Omit<SignalEntry, 'id' | 'run' | 'raisedAt'>
const nobody = { person: null, module: null, indicator: null }
/** A learner whose signal was dismissed is left in peace so long. */
const quietDays = 14

/**
 * Looks at a run's measures and raises what the rules find; `learners` also looks at every learner's standing. A finding
 * that is open already is not raised again. Only for the product and staff, who see everybody. Answers the new signals' ids.
 */
export async function raiseSignals(
  tx: Writing,
  scope: Scope,
  run: string,
  look: { now: Date; learners: boolean },
): Promise<string[]> {
  if (!holds(scope, run)) return []
  const runContext = await loadRunContext(tx, scope, run, look.now)
  if (!runContext || runContext.run.state === 'closed') return []
  const found = [
    ...(await indicatorFindings(tx, scope, runContext)),
    ...(await moduleFindings(tx, scope, runContext)),
    ...(look.learners ? await learnerFindings(tx, scope, runContext, look.now) : []),
  ]
  const open = await signalRows(tx, scope, { run, open: true })
  await passOver(tx, scope, { open, found, ...look })
  // @NOTE Once the course is over nobody can make good what was missing in it: late data ends signals, nothing new comes.
  if (runContext.run.state === 'following-up') return []
  const standing = new Set(open.map(subject))
  const fresh = found.filter((one) => !standing.has(subject(one)))
  return saveSignals(
    tx,
    scope,
    fresh.map((one) => ({ ...one, id: idFrom('signal', run, subject(one), one.turn), run, raisedAt: look.now })),
  )
}

const subject = (s: Found | SignalRow) => [s.kind, s.person, s.module, s.indicator].join(' ')

async function indicatorFindings(tx: Writing, scope: Scope, runContext: RunContext): Promise<Found[]> {
  const rows = new Map(
    (await measuresOf(tx, scope, runContext.run.id)).map((row) => [`${row.indicator} ${row.turn}`, row]),
  )
  const today = runContext.today < runContext.run.endsOn ? runContext.today : runContext.run.endsOn
  const signals = runContext.plan.lines.flatMap((line) => {
    const indicator = indicatorById(line.indicator)!
    const cycles = reportingPeriods(line.cycle, runContext.dates).map(({ key, ask, expected }) => {
      const row = rows.get(`${line.indicator} ${key}`)
      return {
        key,
        ask,
        expected,
        value: row?.value ?? null,
        n: row?.n ?? 0,
        tally: row?.value != null && row.sd !== null ? tallyFrom(row.value, row.n, row.sd) : null,
      }
    })
    // @NOTE A source that never delivered is no silence: it was not connected, and the table says so.
    if (cycles.every(({ value }) => value === null)) return []
    const silentAfter = line.cycle === 'weekly' || line.cycle === 'daily' ? signalRule.silentAfter : 1
    const signal = signalOf({
      cycles,
      threshold: { better: indicator.better === 'up' ? 'higher' : 'lower', goal: line.line, alarm: null },
      today,
      rule: { ...signalRule, silentAfter },
    })
    // @NOTE Where ratings are given in confidence, no figure may mean four ratings: that is no silence, and saying which would tell of them.
    if (indicator.least !== null && signal?.reasons[0]?.code === 'no-data-since') return []
    const p = line.line === null ? null : beyondLine(cycles, { line: line.line, better: indicator.better })
    return [{ line, signal, p }]
  })
  return corrected(signals).flatMap(({ line, signal, sure }) => (signal ? [found(line.indicator, signal, sure)] : []))
}

/** How likely a mean so far beyond its line is, where the truth lies at the line; null where nothing is known of the spread. */
function beyondLine(
  cycles: readonly { value: number | null; n: number; tally: { n: number; sum: number; sumsq: number } | null }[],
  { line, better }: { line: number; better: 'up' | 'down' },
): number | null {
  const seen = cycles.findLast(({ value }) => value !== null)
  const spread = seen?.tally && seen.n >= signalRule.fewest ? Math.sqrt((varianceOf(seen.tally) ?? 0) / seen.n) : 0
  return seen && spread > 0
    ? tUpper((better === 'up' ? line - seen.value! : seen.value! - line) / spread, seen.n - 1)
    : null
}

/** Several indicators are looked at together: after Benjamini and Hochberg over all of them, is being beyond the line still more than chance? */
function corrected<S extends { p: number | null }>(
  signals: readonly S[],
): (S & { sure: { looks: number; sure: boolean } | null })[] {
  const looked = signals.flatMap(({ p }, i) => (p === null ? [] : [{ i, p }]))
  const q = new Map(benjaminiHochberg(looked.map(({ p }) => p)).map((value, at) => [looked[at]!.i, value]))
  return signals.map((signal, i) => ({
    ...signal,
    sure: q.has(i) ? { looks: looked.length, sure: q.get(i)! <= weakModuleRule.falseShare } : null,
  }))
}

const tallyFrom = (mean: number, n: number, sd: number) => ({
  n,
  sum: n * mean,
  sumsq: (n - 1) * sd * sd + n * mean * mean,
})

function found(
  indicator: string,
  signal: { cycle: string; reasons: SignalReason[]; n: number },
  sure: { looks: number; sure: boolean } | null,
): Found {
  const { code, ...params } = signal.reasons[0]!
  const kind = code === 'no-data-since' ? 'missing-data' : code === 'wrong-way' ? 'wrong-way' : 'below-line'
  return {
    ...nobody,
    kind,
    rule: 'signal',
    indicator,
    turn: signal.cycle,
    code,
    params: {
      ...plain(params),
      ...(kind === 'below-line' && sure ? { looks: sure.looks, sure: Number(sure.sure) } : {}),
    },
    n: signal.n,
  }
}

async function moduleFindings(tx: Writing, scope: Scope, runContext: RunContext): Promise<Found[]> {
  const week = weekOf(runContext.today).key
  const { modules } = await weakModulesOf(tx, scope, { run: runContext.run.id, modules: runContext.modules, week })
  await saveInterimLooks(
    tx,
    scope,
    modules.flatMap(({ module, p }) => (p === null ? [] : [{ run: runContext.run.id, module, week, p }])),
  )
  return modules
    .filter(({ weak, underLine }) => weak || underLine)
    .map((found): Found => {
      const params = {
        mean: found.mean,
        median: found.median,
        effect: found.effect,
        low: found.low,
        high: found.high,
        probability: found.below,
        line: found.line,
      }
      return {
        ...nobody,
        kind: 'weak-module',
        rule: 'weak-module',
        module: found.module,
        turn: `module:${found.module}`,
        code: found.weak ? 'below-other-modules' : 'below-own-line',
        params,
        n: found.n,
      }
    })
}

async function learnerFindings(tx: Writing, scope: Scope, runContext: RunContext, now: Date): Promise<Found[]> {
  if (!runsOn(runContext, runContext.today)) return []
  const quiet = await dismissedSince(tx, scope, runContext.run.id, new Date(now.getTime() - quietDays * 86_400_000))
  const { standings } = await standingsOf(tx, scope, runContext)
  const turn = weekOf(runContext.today).key
  return standings
    .filter(({ atRisk, learner }) => atRisk && !quiet.has(learner))
    .map((standing): Found => {
      const { code, ...params } = standing.reasons[0]!
      const more = Object.fromEntries(
        standing.reasons.slice(1, 3).flatMap((reason, i) => [
          [`code${i + 2}`, reason.code],
          [`value${i + 2}`, reason.value],
          [`usual${i + 2}`, reason.usual],
        ]),
      )
      return {
        ...nobody,
        kind: 'off-course',
        rule: 'off-course',
        person: standing.learner,
        turn,
        code,
        params: { ...plain(params), ...more, rank: standing.rank, of: standing.of },
        n: standing.of,
      }
    })
}

const plain = (params: object): Params =>
  Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) =>
      typeof value === 'boolean'
        ? [[key, Number(value)]]
        : typeof value === 'object' && value !== null
          ? []
          : [[key, value]],
    ),
  )

/** Open signals whose finding is gone: data came, the value is back over the line, the learner is back. A weak module stays until somebody acts. */
async function passOver(
  tx: Writing,
  scope: Scope,
  { open, found, now, learners }: { open: SignalRow[]; found: Found[]; now: Date; learners: boolean },
): Promise<void> {
  const still = new Set(found.map(subject))
  for (const signal of open) {
    const looked = signal.kind === 'off-course' ? learners : signal.kind !== 'weak-module'
    if (looked && !still.has(subject(signal)))
      await saveEnding(tx, scope, { signal: signal.id, how: 'passed', because: `passed.${signal.kind}`, at: now })
  }
}
