// The tile 过程监控 of a run: the worst open signal, or that all is within its lines, in one colour and one sentence.
import { dayOf, weekOf } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { Tile } from '../../programme/contract.ts'
import { modulesOf } from '../../programme/public.ts'
import { indicatorById } from '../catalogue.ts'
import { reachIn } from '../permissions.ts'
import { measuresOf } from '../store/measure.ts'
import { signalRows } from '../store/signal.ts'
import type { SignalRow } from '../store/signal.ts'
import { words } from '../words.ts'
import { alike, likelyKey, numeric, textOf, valueText } from './signal-text.ts'
import { trackingPlanInForce } from './tracking-plan-in-force.ts'
import { weakModulesOf } from './weak-modules.ts'
import { shortDayText } from '../../calendar/bilingual-day-text.ts'

const worst: SignalRow['kind'][] = ['weak-module', 'below-line', 'missing-data', 'wrong-way', 'off-course']

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
    since:
      typeof signal.params.since === 'string' ? shortDayText(signal.params.since)[lang] : words['tile.never'][lang],
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
