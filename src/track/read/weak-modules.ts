// 薄弱模块: each module's test scores against the run's other modules, with the learners taken into account.
import { weekOf } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Module } from '../../programme/contract.ts'
import { moduleEffects } from '../../statistics/module-scores-adjusted-for-learners.ts'
import type { Score } from '../../statistics/module-scores-adjusted-for-learners.ts'
import { weakModuleRule, weakModules } from '../rules/weak-module.ts'
import type { ModuleVerdict, WeakModulesAsked } from '../rules/weak-module.ts'
import { dials, lineAt } from '../rules/rule-lines.ts'
import type { WeakModule } from './test-results/contract.ts'
import { moduleTallies } from '../store/learner-activity.ts'
import { interimLooksBefore } from '../store/interim-look.ts'
import type { ReadContext } from './read-context.ts'
import { stepOf } from '../store/rule-thresholds-and-calibration.ts'

/** Which week it is, for the looks that came before; without it this look stands alone. */
export interface WeakAsked {
  run: string
  modules: readonly Module[]
  week: string
}
export interface WeakModules {
  modules: WeakModule[]
  unsaid: string | null
  learners: number
  /** The probability from which a module is weak here. */ from: number
}

/** Test scores as the rule wants them: each learner's mean a module, of 100. */
export async function moduleScores(reading: Reading, scope: Scope, run: string): Promise<Score[]> {
  const rows = await moduleTallies(reading, scope, { run, kinds: ['test.score'], persons: null })
  return rows.map(({ person, module, n, total }) => ({ learner: person, module, score: total / n }))
}

/** Verdicts of the rule; the lists are empty while nobody has sat a test. */
const verdictsOf = (scores: readonly Score[], ask: Omit<WeakModulesAsked, 'scores'>): ModuleVerdict[] =>
  scores.length === 0 ? [] : weakModules({ scores, ...ask })

/** The modules against each other, for those who see the run as a whole: one's own learners say nothing of a module. */
export async function viewWeakModules({ reading, scope, runContext, reach, fresh }: ReadContext) {
  if (reach === 'own') return { modules: [], unsaid: 'own', learners: 0, from: 0, fresh }
  const ask = { run: runContext.run.id, modules: runContext.modules, week: weekOf(runContext.today).key }
  return { ...(await weakModulesOf(reading, scope, ask)), fresh }
}

/** Modules weakest first, with effect, interval and line; modules nobody was tested in are left out. */
export async function weakModulesOf(
  reading: Reading,
  scope: Scope,
  { run, modules, week }: WeakAsked,
): Promise<WeakModules> {
  const scores = await moduleScores(reading, scope, run)
  const effects =
    scores.length === 0 ? ({ refused: 'too-few-scores' } as const) : moduleEffects(scores, weakModuleRule.effectBelow)
  const effectOf = new Map('refused' in effects ? [] : effects.modules.map((effect) => [effect.module, effect]))
  const known = new Map(modules.map((module) => [module.id, module]))
  const from = lineAt(dials['weak-module'], await stepOf(reading, scope, run, 'weak-module'))
  const found = verdictsOf(scores, {
    rule: { ...weakModuleRule, probability: from },
    earlierLooks: await interimLooksBefore(reading, scope, run, week),
  }).flatMap((verdict): WeakModule[] => {
    const module = known.get(verdict.module)
    if (!module) return []
    const effect = effectOf.get(verdict.module)
    const enough = verdict.n >= weakModuleRule.fewest && effect !== undefined
    const range = enough
      ? {
          effect: effect.raw,
          low: effect.raw - 1.96 * effect.rawSe,
          high: effect.raw + 1.96 * effect.rawSe,
          below: effect.below,
        }
      : { effect: null, low: null, high: null, below: null }
    return [
      {
        module: module.id,
        number: module.number,
        name: module.name,
        n: verdict.n,
        mean: verdict.mean,
        median: verdict.median,
        ...range,
        weak: verdict.weak,
        p: verdict.p,
        looks: verdict.notSaid.flatMap((not) => (not.code === 'not-after-several-looks' ? [not.looks] : []))[0] ?? null,
        line: weakModuleRule.line,
        underLine: verdict.belowLine,
      },
    ]
  })
  return {
    modules: found,
    unsaid: 'refused' in effects ? effects.refused : null,
    learners: new Set(scores.map(({ learner }) => learner)).size,
    from,
  }
}
