// The tile 过程监控 of runs: the worst open signal, or that all is within its lines, in one colour and one sentence.
import { weekOf } from '../../calendar/day.ts'
import { organisationToday } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { Run, Tile } from '../../programme/contract.ts'
import { indicatorById } from '../catalogue.ts'
import { reachIn } from '../permissions.ts'
import { indicatorsMeasured } from '../store/measure.ts'
import { openSignals } from '../store/signal.ts'
import type { SignalRow } from '../store/signal.ts'
import { words } from '../words.ts'
import { alike, digitsApart, likelyKey, markOf, numeric, sinceText, textOf, valueText } from './signal-text.ts'
import type { WeakModule } from './test-results/contract.ts'
import { linesInForce } from './tracking-plan-in-force.ts'
import { cachedWeakModules } from './weak-modules-cache.ts'

const worst: SignalRow['kind'][] = ['weak-module', 'below-line', 'missing-data', 'wrong-way', 'off-course']
type Said = Pick<Tile, 'colour' | 'sentence'>

/** 过程监控 of each run, in the hour of `now`: the worst open signal, or that everything measured lies within its lines, or that there is no data yet. Whoever sees only some learners is told where to look. */
export async function readTiles(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
  now: Date,
): Promise<() => Map<string, Tile>> {
  const ids = runs.map(({ id }) => id).filter((id) => reachIn(scope, id) !== 'own')
  const open = Map.groupBy(
    (await openSignals(reading, scope, ids)).filter(
      ({ person, run }) => person === null || reachIn(scope, run) === 'staff',
    ),
    ({ run }) => run,
  )
  const own = new Map(ids.map((id) => [id, worstOf(open.get(id) ?? [])]))
  const quiet = await quietSaid(
    reading,
    scope,
    ids.filter((id) => own.get(id)!.length === 0),
  )
  const weak = await cachedWeakModules(reading, scope, {
    runs: ids.filter((id) => own.get(id)![0]?.kind === 'weak-module'),
    week: weekOf(await organisationToday(reading, scope, now)).key,
  })
  const said = (run: string): Said =>
    !own.has(run)
      ? { colour: 'none', sentence: words['tile.own'] }
      : (quiet.get(run) ?? loudSaid(own.get(run)!, weak.get(run) ?? []))
  const tiles = new Map(
    runs.map(({ id }): [string, Tile] => [id, { dimension: 'monitoring', href: `/runs/${id}/track`, ...said(id) }]),
  )
  return () => tiles
}

/** The signals of the worst kind there is. */
function worstOf(open: SignalRow[]): SignalRow[] {
  const kind = worst.find((one) => open.some((signal) => signal.kind === one))
  return open.filter((signal) => signal.kind === kind)
}

async function quietSaid(reading: Reading, scope: Scope, runs: readonly string[]): Promise<Map<string, Said>> {
  if (runs.length === 0) return new Map()
  const measured = await indicatorsMeasured(reading, scope, runs)
  const bare = runs.filter((run) => !measured.has(run))
  const lines = bare.length === 0 ? null : await linesInForce(reading, scope, bare)
  return new Map(
    runs.map((run): [string, Said] => {
      const seen = measured.get(run)
      return [
        run,
        seen === undefined
          ? { colour: 'none', sentence: textOf('tile.nothing-yet', alike({ lines: lines!.get(run)! })) }
          : { colour: 'good', sentence: textOf('tile.in-line', alike({ seen })) },
      ]
    }),
  )
}

function loudSaid(own: SignalRow[], weak: WeakModule[]): Said {
  const bad = own[0]!.kind === 'missing-data' && numeric(own[0]!.params.missed) >= 3
  return { colour: bad ? 'bad' : 'watch', sentence: tileSentence(own, weak) }
}

function tileSentence(own: SignalRow[], weak: WeakModule[]): Text {
  const signal = own[0]!
  if (signal.kind === 'weak-module') return weakSentence(signal, weak)
  if (signal.kind === 'off-course') return textOf('tile.off-course', alike({ learners: own.length, of: signal.n }))
  const indicator = indicatorById(signal.indicator!)
  const digits = digitsApart(numeric(signal.params.value), numeric(signal.params.limit))
  const params = (lang: 'zh' | 'en') => ({
    ...signal.params,
    n: signal.n,
    indicator: indicator?.name[lang],
    since: sinceText(signal.params.since)[lang],
    value: valueText(
      numeric(signal.params.value),
      indicator?.unit,
      digits,
      markOf(signal.indicator, numeric(signal.params.value)),
    )[lang],
    line: valueText(numeric(signal.params.limit), indicator?.unit, digits)[lang],
  })
  return textOf(`tile.${signal.kind}`, { zh: params('zh'), en: params('en') })
}

function weakSentence(signal: SignalRow, modules: WeakModule[]): Text {
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
