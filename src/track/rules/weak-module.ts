// Is a module weak? Judged against the other modules with the learners taken into account; the organisation's own line stands beside it, as a line.
import type { ModuleEffect, Score, Unsaid } from '../../statistics/module-scores-adjusted-for-learners.ts'
import { moduleEffects } from '../../statistics/module-scores-adjusted-for-learners.ts'
import { benjaminiHochberg } from '../../statistics/multiple-testing.ts'

/** What the finding rests on; printed beside it. Points are of 100. */
export type WeakModuleRule = {
  effectBelow: number
  probability: number
  line: number
  fewest: number
  falseShare: number
}
/**
 * Weak: four points below the average module, more likely than not. The line is the organisation's own. Below five people
 * nothing is said. Over several looks, a tenth of the findings may be false.
 */
export const weakModuleRule: WeakModuleRule = {
  effectBelow: -4,
  probability: 0.5,
  line: 60,
  fewest: 5,
  falseShare: 0.1,
}

export type WeakReason =
  /** Likely more than four points below the average module: `effect` points ± `se`, `probability`, on `n` people. */
  | { code: 'below-other-modules'; effect: number; se: number; probability: number; average: number; n: number }
  /** The median itself is below the organisation's line. */
  | { code: 'below-own-line'; median: number; line: number; n: number }
export type NotSaid =
  | { code: 'too-few-people'; n: number; fewest: number }
  /** Looked weak this time, but not when all looks so far are counted together. */
  | { code: 'not-after-several-looks'; looks: number; p: number }
  /** Modules can not be compared with each other; only the line was looked at. */
  | { code: Unsaid['refused'] }
export type ModuleVerdict = {
  module: string
  n: number
  mean: number
  median: number
  weak: boolean
  belowLine: boolean
  reasons: WeakReason[]
  notSaid: NotSaid[]
  p: number | null
}

export type WeakModulesAsked = {
  scores: readonly Score[]
  rule?: WeakModuleRule
  earlierLooks?: ReadonlyMap<string, readonly number[]>
}

/**
 * A verdict for every module of a run, weakest first. Scores are 0 … 100, one per learner and module (or several). `earlierLooks` holds
 * for each module the `p` of earlier verdicts in this run: with them, a module stays weak only if it still is after Benjamini and
 * Hochberg over all looks. Weak and below the line are two findings; either alone is possible.
 */
export function weakModules({
  scores,
  rule = weakModuleRule,
  earlierLooks = new Map(),
}: WeakModulesAsked): ModuleVerdict[] {
  const effects = moduleEffects(scores, rule.effectBelow)
  const refused = 'refused' in effects ? effects.refused : null
  const average = scores.reduce((sum, score) => sum + score.score, 0) / scores.length
  const seen: readonly (Plain | ModuleEffect)[] = 'refused' in effects ? plainMeans(scores) : effects.modules
  const verdicts = seen.map((module): ModuleVerdict => {
    const own = scores.filter((score) => score.module === module.module)
    const people = new Set(own.map((score) => score.learner)).size
    const median = medianOf(own.map((score) => score.score))
    const base = {
      module: module.module,
      n: people,
      mean: module.mean,
      median,
      weak: false,
      belowLine: false,
      reasons: [],
      p: null,
    }
    if (people < rule.fewest) return { ...base, notSaid: [{ code: 'too-few-people', n: people, fewest: rule.fewest }] }
    const belowLine = median < rule.line
    const lineReasons: WeakReason[] = belowLine ? [{ code: 'below-own-line', median, line: rule.line, n: people }] : []
    if (!('below' in module))
      return { ...base, belowLine, reasons: lineReasons, notSaid: refused ? [{ code: refused }] : [] }
    const judged = judge(module, { rule, looks: earlierLooks.get(module.module) ?? [], average, people })
    return {
      ...base,
      belowLine,
      weak: judged.weak,
      reasons: [...judged.reasons, ...lineReasons],
      notSaid: judged.notSaid,
      p: module.p,
    }
  })
  const effectOf = new Map('refused' in effects ? [] : effects.modules.map((module) => [module.module, module.effect]))
  return verdicts.toSorted(
    (a, b) =>
      Number(b.weak) - Number(a.weak) || (effectOf.get(a.module) ?? a.mean) - (effectOf.get(b.module) ?? b.mean),
  )
}

type Judging = { rule: WeakModuleRule; looks: readonly number[]; average: number; people: number }

function judge(
  module: ModuleEffect,
  { rule, looks, average, people }: Judging,
): Pick<ModuleVerdict, 'weak' | 'reasons' | 'notSaid'> {
  if (module.below <= rule.probability) return { weak: false, reasons: [], notSaid: [] }
  if (looks.length > 0) {
    const p = benjaminiHochberg([...looks, module.p]).at(-1)!
    if (p > rule.falseShare)
      return { weak: false, reasons: [], notSaid: [{ code: 'not-after-several-looks', looks: looks.length + 1, p }] }
  }
  return {
    weak: true,
    notSaid: [],
    reasons: [
      {
        code: 'below-other-modules',
        effect: module.effect,
        se: module.se,
        probability: module.below,
        average,
        n: people,
      },
    ],
  }
}

function medianOf(values: readonly number[]): number {
  const own = values.toSorted((a, b) => a - b)
  return (own[Math.floor((own.length - 1) / 2)]! + own[Math.floor(own.length / 2)]!) / 2
}

type Plain = { module: string; n: number; mean: number }

function plainMeans(scores: readonly Score[]): Plain[] {
  return [...new Set(scores.map((score) => score.module))].map((module) => {
    const own = scores.filter((score) => score.module === module)
    return { module, n: own.length, mean: own.reduce((sum, score) => sum + score.score, 0) / own.length }
  })
}
