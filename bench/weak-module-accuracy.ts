// How many truly weak modules the rule finds and how many sound ones it accuses, in simulated runs, beside a fixed line at 70.
import { seeded } from '../src/statistics/random.ts'
import type { ModuleVerdict } from '../src/track/rules/weak-module.ts'
import { weakModuleRule, weakModules } from '../src/track/rules/weak-module.ts'

type Setting = { name: string; modules: number; spread: number; noise: number }
// Scores of 100 about 75; learners differ by sd 10; a tenth of the scores is missing; weak is a true effect below −4 points.
const settings: Setting[] = [
  { name: '10 modules, spread 6, noise 10', modules: 10, spread: 6, noise: 10 },
  { name: '10 modules, spread 6, noise 8', modules: 10, spread: 6, noise: 8 },
  { name: '12 modules, spread 5, noise 8', modules: 12, spread: 5, noise: 8 },
  { name: '8 modules, spread 5, noise 12', modules: 8, spread: 5, noise: 12 },
]
const repetitions = 1000

console.log(
  'setting                            n    recall   sound accused   flags false   | line 70: recall   sound accused   flags false   (goal n = 20: ≥ .70, ≤ .05)',
)
for (const setting of settings)
  for (const n of [12, 20]) console.log([setting.name.padEnd(32), n, ...simulate(setting, n)].join('   '))

function simulate(setting: Setting, n: number): string[] {
  const random = seeded(`${setting.name} ${n}`)
  const rule = emptyCount()
  const line = emptyCount()
  for (let round = 0; round < repetitions; round++) {
    const { scores, weak } = draw(setting, n, random)
    for (const verdict of weakModules({ scores })) {
      note(rule, weak.has(verdict.module), verdict.weak)
      note(line, weak.has(verdict.module), below(verdict, 70))
    }
  }
  return [...shares(rule), '|', ...shares(line)]
}

function draw({ modules, spread, noise }: Setting, n: number, random: ReturnType<typeof seeded>) {
  const drawn = Array.from({ length: modules }, () => spread * random.normal())
  const centre = drawn.reduce((sum, effect) => sum + effect, 0) / modules
  const weak = new Set(
    drawn.flatMap((effect, module) => (effect - centre < weakModuleRule.effectBelow ? [`M${module}`] : [])),
  )
  const scores = Array.from({ length: n }, (_, learner) => ({
    learner: `L${learner}`,
    level: 75 + 10 * random.normal(),
  })).flatMap(({ learner, level }) =>
    drawn.flatMap((effect, module) => {
      const score = Math.min(100, Math.max(0, level + effect - centre + noise * random.normal()))
      return random.uniform() < 0.1 ? [] : [{ learner, module: `M${module}`, score }]
    }),
  )
  return { scores, weak }
}

type Count = { weak: number; found: number; sound: number; accused: number }
function emptyCount(): Count {
  return { weak: 0, found: 0, sound: 0, accused: 0 }
}
function note(count: Count, weak: boolean, flagged: boolean): void {
  count[weak ? 'weak' : 'sound'] += 1
  if (flagged) count[weak ? 'found' : 'accused'] += 1
}
function shares({ weak, found, sound, accused }: Count): string[] {
  return [found / weak, accused / sound, accused / (found + accused)].map((share) => share.toFixed(3))
}
function below(verdict: ModuleVerdict, line: number): boolean {
  return verdict.mean < line
}
