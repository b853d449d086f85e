// What tracking tells the rest of the house: the tile 过程监控, what to do next, the timeline, the thread.
import { dayOf, weekOf } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Params, Text } from '../../platform/localised-text/contract.ts'
import type { ActionItem, TimelineEvent, ThreadNode, Tile } from '../../programme/contract.ts'
import { modulesOf, runs } from '../../programme/public.ts'
import { indicatorById } from '../catalogue.ts'
import { mayAct, reachIn } from '../permissions.ts'
import { trackingPlanInForce } from '../change-tracking-plan.ts'
import { weakModulesOf } from './weak-modules.ts'
import { asSignal, dayText, likelyKey, textOf, valueText } from './signal-text.ts'
import { measuresOf } from '../store/measure.ts'
import { planVersionsOf } from '../store/plan.ts'
import { signalRows } from '../store/signal.ts'
import type { SignalRow } from '../store/signal.ts'
import { words } from '../words.ts'

const worst: SignalRow['kind'][] = ['weak-module', 'below-line', 'missing-data', 'wrong-way', 'off-course']
const numeric = (value: Params[string]) => (typeof value === 'number' ? value : 0)
const alike = (params: Params) => ({ zh: params, en: params })

/** 过程监控: the worst open signal, or that everything measured lies within its lines, or that there is no data yet. Whoever sees only some learners is told where to look. */
export async function tileOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<Tile> {
  const href = `/runs/${run}/track`
  const reach = reachIn(scope, run)
  if (reach === 'own') return { dimension: 'monitoring', href, colour: 'none', sentence: words['tile.own'] }
  const open = (await signalRows(reading, scope, { run, open: true })).filter(
    ({ person }) => person === null || reach === 'staff',
  )
  const kind = worst.find((one) => open.some((signal) => signal.kind === one))
  if (!kind) return { dimension: 'monitoring', href, ...(await quietTile(reading, scope, run)) }
  const own = open.filter((signal) => signal.kind === kind)
  const bad = kind === 'missing-data' && numeric(own[0]!.params.missed) >= 3
  return {
    dimension: 'monitoring',
    colour: bad ? 'bad' : 'watch',
    sentence: await tileSentence(reading, scope, run, { own, now }),
    href,
  }
}

async function quietTile(reading: Reading, scope: Scope, run: string): Promise<Pick<Tile, 'colour' | 'sentence'>> {
  const { lines } = await trackingPlanInForce(reading, scope, run)
  const seen = new Set((await measuresOf(reading, scope, run)).map(({ indicator }) => indicator)).size
  return seen === 0
    ? { colour: 'none', sentence: textOf('tile.nothing-yet', alike({ lines: lines.length })) }
    : { colour: 'good', sentence: textOf('tile.in-line', alike({ seen })) }
}

async function tileSentence(
  reading: Reading,
  scope: Scope,
  run: string,
  { own, now }: { own: SignalRow[]; now: Date },
): Promise<Text> {
  const signal = own[0]!
  if (signal.kind === 'weak-module') return weakSentence(reading, scope, run, { signal, now })
  if (signal.kind === 'off-course') return textOf('tile.off-course', alike({ learners: own.length, of: signal.n }))
  const indicator = indicatorById(signal.indicator!)
  const params = (lang: 'zh' | 'en') => ({
    ...signal.params,
    n: signal.n,
    indicator: indicator?.name[lang],
    since: typeof signal.params.since === 'string' ? dayText(signal.params.since)[lang] : words['tile.never'][lang],
    value: valueText(numeric(signal.params.value), indicator?.unit)[lang],
    line: valueText(numeric(signal.params.limit), indicator?.unit)[lang],
  })
  return textOf(`tile.${signal.kind}`, { zh: params('zh'), en: params('en') })
}

async function weakSentence(
  reading: Reading,
  scope: Scope,
  run: string,
  { signal, now }: { signal: SignalRow; now: Date },
): Promise<Text> {
  const { modules } = await weakModulesOf(reading, scope, {
    run,
    modules: await modulesOf(reading, scope, run),
    week: weekOf(dayOf(now)).key,
  })
  const weak = modules.find(({ module }) => module === signal.module)
  if (!weak || weak.effect === null || !weak.weak)
    return textOf(
      'tile.weak-module-line',
      alike({ number: signal.moduleNumber, median: numeric(signal.params.median).toFixed(0), n: signal.n }),
    )
  const likely = words[likelyKey(weak.below ?? 0)]
  const params = {
    number: weak.number,
    median: Math.round(weak.median),
    n: weak.n,
    effect: Math.abs(weak.effect).toFixed(0),
  }
  return textOf('tile.weak-module', { zh: { ...params, likely: likely.zh }, en: { ...params, likely: likely.en } })
}

/** What tracking asks of this person now: open signals of the runs they run, learners together as one. */
export async function actionItemsFor(reading: Reading, scope: Scope, _now: Date, run?: string): Promise<ActionItem[]> {
  const own = (await runs(reading, scope, run)).filter(
    ({ id, state }) => mayAct(scope, id) && (run !== undefined || state === 'running'),
  )
  const acts: ActionItem[] = []
  for (const { id } of own) acts.push(...actsOf(id, await signalRows(reading, scope, { run: id, open: true })))
  return acts
}

function actsOf(run: string, open: SignalRow[]): ActionItem[] {
  const learners = open
    .filter(({ kind }) => kind === 'off-course')
    .toSorted((a, b) => numeric(a.params.rank) - numeric(b.params.rank))
  const others = open
    .filter(({ kind }) => kind !== 'off-course')
    .map((row): ActionItem => {
      const signal = asSignal(row)
      const label =
        row.kind === 'weak-module'
          ? words['act.weak-module']
          : row.kind === 'missing-data'
            ? words['act.missing-data']
            : words['act.below-line']
      return {
        id: row.id,
        run,
        stage: 'track',
        title: signal.title,
        because: signal.says,
        dueAt: null,
        colour: 'watch',
        href: `/runs/${run}/track?signal=${row.id}`,
        label,
      }
    })
  if (learners.length === 0) return others
  const count = alike({ learners: learners.length })
  const names = learners.slice(0, 3).map(({ name }) => name)
  return [
    ...others,
    {
      id: `off-course ${run}`,
      run,
      stage: 'track',
      title: textOf('act.off-course.title', count),
      because: textOf('act.off-course.because', { zh: { names: names.join('、') }, en: { names: names.join(', ') } }),
      dueAt: null,
      colour: 'watch',
      href: `/runs/${run}/track#off-course`,
      label: textOf('act.off-course', count),
    },
  ]
}

/** Links of the loop that begin here: every signal about the run; of those about learners, the ones somebody took up. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const rows = await signalRows(reading, scope, { run })
  return rows
    .filter(({ kind, ending }) => kind !== 'off-course' || ending?.how === 'acted')
    .map((row): ThreadNode => {
      const waited = now.getTime() - row.raisedAt.getTime()
      const stopped = row.ending === null && waited > patience
      return {
        id: row.id,
        stage: 'track',
        kind: 'signal',
        title: asSignal(row).title,
        at: row.raisedAt.toISOString(),
        from: [],
        state: row.ending ? 'done' : stopped ? 'stopped' : 'open',
        stoppedSince: stopped ? new Date(row.raisedAt.getTime() + patience).toISOString() : null,
        href: `/runs/${run}/track?signal=${row.id}`,
      }
    })
}

/** A signal nobody has taken up or dismissed for so long is a chain that stopped. */
const patience = 3 * 86_400_000

/** Points of the run's timeline: signals about modules and indicators, changes of the tracking plan, learners by day. */
export async function timelineEventsOf(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  const rows = await signalRows(reading, scope, { run })
  const href = `/runs/${run}/track`
  const signals = rows
    .filter(({ kind }) => kind !== 'off-course')
    .map((row): TimelineEvent => ({
      id: row.id,
      at: row.raisedAt.toISOString(),
      stage: 'track',
      kind: 'signal',
      title:
        row.kind === 'weak-module'
          ? textOf('happening.weak-module', alike({ number: row.moduleNumber }))
          : asSignal(row).title,
      person: null,
      module: row.module,
      href: `${href}?signal=${row.id}`,
    }))
  const byDay = [
    ...Map.groupBy(
      rows.filter(({ kind }) => kind === 'off-course'),
      ({ raisedAt }) => raisedAt.toISOString(),
    ),
  ]
  const learners = byDay.map(([at, own]): TimelineEvent => ({
    id: `off-course ${at}`,
    at,
    stage: 'track',
    kind: 'signal',
    title: textOf('happening.off-course', alike({ learners: own.length })),
    person: own.length === 1 ? own[0]!.person : null,
    module: null,
    href: `${href}#off-course`,
  }))
  const plans = (await planVersionsOf(reading, scope, run)).map(({ version, because, at }): TimelineEvent => ({
    id: `plan ${run} ${version}`,
    at: at.toISOString(),
    stage: 'track',
    kind: 'plan',
    title: textOf('happening.plan', alike({ version, because })),
    person: null,
    module: null,
    href: `${href}/plan`,
  }))
  return [...signals, ...learners, ...plans]
}
