// How often our statistics call something real when nothing is: simulated companies without any effect, beside what naive practice would say.
import { differenceInDifferences } from '../src/statistics/difference-in-differences.ts'
import type { Estimate } from '../src/statistics/estimate.ts'
import { againstComparison, interruptedTimeSeries } from '../src/statistics/interrupted-time-series.ts'
import { fromColumns } from '../src/statistics/matrix.ts'
import { mediate } from '../src/statistics/mediation.ts'
import { holm } from '../src/statistics/multiple-testing.ts'
import { comparePairs } from '../src/statistics/paired.ts'
import type { Random } from '../src/statistics/random.ts'
import { seeded } from '../src/statistics/random.ts'
import { selectedByScore } from '../src/statistics/ancova-by-selection-score.ts'
import { staggered } from '../src/statistics/staggered-adoption.ts'
import { overallEffect } from '../src/statistics/staggered-aggregation.ts'
import { adjustedComparison, compareTwoGroups } from '../src/statistics/two-groups.ts'
import { wildBootstrap } from '../src/statistics/wild-bootstrap.ts'

/** One simulated company: our p, whether our interval holds the truth (0), and the p of naive practice; null was refused. */
type Round = { p: number; covers?: boolean; naive?: number } | null
type Situation = { name: string; goal: [number, number]; round: (random: Random) => Round }

const asked = Number(process.argv[2] ?? process.env['REPETITIONS'] ?? 2000)
const repetitions = Number.isInteger(asked) && asked > 0 ? asked : 2000

const told = (effect: Estimate, naive?: number): Round => ({
  p: effect.p,
  covers: effect.low <= 0 && effect.high >= 0,
  naive,
})
const many = <T>(n: number, draw: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => draw(i))

function lottery(perArm: number): Situation {
  return {
    name: `lottery among persons, ${perArm} an arm`,
    goal: [0.04, 0.06],
    round: (random) => {
      const made = compareTwoGroups(
        many(perArm, () => 70 + 8 * random.normal()),
        many(perArm, () => 70 + 8 * random.normal()),
      )
      return 'refused' in made ? null : told(made.effect)
    },
  }
}

/** The same with last quarter's figure held equal, each arm with its own slope. */
function adjustedLottery(perArm: number): Situation {
  return {
    name: `the same with the figure before held equal, ${perArm} an arm`,
    goal: [0.04, 0.06],
    round: (random) => {
      const before = many(2 * perArm, () => 70 + 8 * random.normal())
      const made = adjustedComparison({
        y: before.map((b) => 35 + b / 2 + 6 * random.normal()),
        treated: before.map((_, i) => i % 2),
        x: fromColumns([before]),
      })
      return 'refused' in made ? null : told(made)
    },
  }
}

/** Teams share a tenth to a third of what varies; half of them are trained. Naive: every person on their own. */
function teams(count: number, sizes: (i: number) => number, name: string): Situation {
  return {
    name: `training by team, ${count} teams of ${name}`,
    goal: [0, 0.065],
    round: (random) => {
      const persons = many(count, (team) => team).flatMap((team) => {
        const shock = 4 * random.normal()
        return many(sizes(team), () => team).map(() => {
          const before = 70 + 8 * random.normal()
          return { trained: team % 2 === 0, before, after: before + shock + 6 * random.normal(), cluster: team }
        })
      })
      const [made, naive] = [
        differenceInDifferences(persons),
        differenceInDifferences(persons.map((p) => ({ ...p, cluster: undefined }))),
      ]
      return 'refused' in made ? null : told(made.effect, 'refused' in naive ? undefined : naive.effect.p)
    },
  }
}

/** The same teams, by the wild cluster bootstrap with every sign tried. */
function wildTeams(count: number): Situation {
  return {
    name: `the same by wild bootstrap, ${count} teams of 10`,
    goal: [0, 0.065],
    round: (random) => {
      const clusters = many(count * 10, (i) => i % count)
      const shocks = many(count, () => 4 * random.normal())
      const y = clusters.map((team) => shocks[team]! + 6 * random.normal())
      const made = wildBootstrap(
        { y, x: fromColumns([clusters.map(() => 1), clusters.map((team) => Number(team % 2 === 0))]), clusters },
        1,
      )
      return 'refused' in made ? null : { p: made.p, covers: made.low <= 0 && made.high >= 0 }
    },
  }
}

/** A third of the teams starts in period 3, a third in 5, a third never. */
function startingTeams(count: number): Situation {
  return {
    name: `staggered start, ${count} teams of 8`,
    goal: [0, 0.065],
    round: (random) => {
      const shocks = many(count, () => many(5, () => 3 * random.normal()))
      const persons = many(8 * count, (i) => ({
        start: [3, 5, null][i % 3]!,
        cluster: i % count,
        outcomes: shocks[i % count]!.map((shock) => 70 + shock + 5 * random.normal()),
      }))
      const made = staggered([1, 2, 3, 4, 5], persons)
      const overall = 'refused' in made ? null : overallEffect(made)
      return overall && told(overall)
    },
  }
}

function remembering(n: number, phi: number, random: Random): number[] {
  let last = random.normal()
  return many(n, () => (last = phi * last + Math.sqrt(1 - phi * phi) * random.normal()))
}

/** Naive: months before against months after, each month a fresh number. */
function series(months: number): Situation {
  return {
    name: `one monthly series, ${months} months, memory .4`,
    goal: [0, 0.075],
    round: (random) => {
      const values = remembering(months, 0.4, random).map((v) => 100 + 5 * v)
      const made = interruptedTimeSeries({ values, before: months / 2 })
      const naive = compareTwoGroups(values.slice(months / 2), values.slice(0, months / 2))
      return 'refused' in made ? null : told(made.average, 'refused' in naive ? undefined : naive.effect.p)
    },
  }
}

/** Both series follow the firm's season and trade; what is left of either has a memory of .4. */
function comparedSeries(months: number): Situation {
  return {
    name: `with a comparison series, ${months} months`,
    goal: [0.04, 0.06],
    round: (random) => {
      const trade = many(months, (t) => 6 * Math.sin(t / 2) + 5 * random.normal())
      const [own, other] = [remembering(months, 0.4, random), trade]
      const made = againstComparison({ values: own.map((v, t) => 100 + trade[t]! + 3 * v), before: months / 2 }, other)
      return 'refused' in made ? null : told(made.average)
    },
  }
}

/** Naive: the smallest of ten p. */
const tenKpis: Situation = {
  name: 'ten KPIs, Holm over the declared',
  goal: [0, 0.055],
  round: (random) => {
    const p = many(10, () => {
      const made = compareTwoGroups(many(25, random.normal), many(25, random.normal))
      return 'refused' in made ? 1 : made.effect.p
    })
    return { p: Math.min(...holm(p)), naive: Math.min(...p) }
  },
}

/** Ten more persons an arm every month; ours waits for the planned date, naive stops at the first p < .05. */
const sixLooks: Situation = {
  name: 'six monthly looks, locked until the planned date',
  goal: [0, 0.055],
  round: (random) => {
    const [a, b] = [many(60, random.normal), many(60, random.normal)]
    const looks = many(6, (i) => {
      const made = compareTwoGroups(a.slice(0, 10 * (i + 1)), b.slice(0, 10 * (i + 1)))
      return 'refused' in made ? 1 : made.effect.p
    })
    return { p: looks[5]!, naive: Math.min(...looks) }
  },
}

function worstFifth(naive: 'before and after' | 'difference in differences'): Situation {
  return {
    name: `the worst 20 % of 300 were sent (naive: ${naive})`,
    goal: [0, 0.065],
    round: (random) => {
      const seen = many(300, () => 70 + 5 * random.normal()).map((skill) => ({
        score: skill + 5 * random.normal(),
        after: skill + 5 * random.normal(),
      }))
      const line = seen.map((p) => p.score).toSorted((x, y) => x - y)[60]!
      const persons = seen.map((p) => ({ ...p, before: p.score, trained: p.score < line }))
      const made = selectedByScore(persons)
      const sent = persons.filter((p) => p.trained)
      const simple =
        naive === 'before and after'
          ? comparePairs(
              sent.map((p) => p.after),
              sent.map((p) => p.before),
            )
          : differenceInDifferences(persons)
      return 'refused' in made || 'refused' in simple
        ? null
        : told(made.effect, 'change' in simple ? simple.change.p : simple.effect.p)
    },
  }
}

/**
 * Keen people take up the behaviour and have better figures anyway; the training moves the behaviour, the behaviour moves nothing. Naive: the
 * interval of the indirect effect excludes 0. Ours is real only where it could earn grade A or B, which no mediation can.
 */
const hiddenCause: Situation = {
  name: 'a hidden common cause of behaviour and KPI, 100 persons',
  goal: [0, 0],
  round: (random) => {
    const keen = many(100, random.normal)
    const treated = keen.map((_, i) => i % 2)
    const made = mediate(
      {
        treated,
        mediator: keen.map((k, i) => treated[i]! + k + random.normal()),
        outcome: keen.map((k) => k + random.normal()),
        x: fromColumns([many(100, random.normal)]),
      },
      { draws: 500 },
    )
    return 'refused' in made
      ? null
      : { p: made.atMost < 'C' ? 0 : 1, naive: made.through.low > 0 || made.through.high < 0 ? 0 : 1 }
  },
}

const situations = [
  lottery(20),
  lottery(60),
  adjustedLottery(20),
  teams(6, () => 10, '10'),
  teams(8, () => 10, '10'),
  teams(12, (i) => 4 + 2 * i, '4 to 26'),
  teams(20, (i) => 5 + (i % 7), '5 to 11'),
  wildTeams(8),
  startingTeams(9),
  startingTeams(18),
  series(24),
  series(36),
  series(48),
  comparedSeries(36),
  comparedSeries(48),
  tenKpis,
  sixLooks,
  worstFifth('before and after'),
  worstFifth('difference in differences'),
  hiddenCause,
]

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
let missed = 0
console.log(
  `${'situation, without any effect'.padEnd(72)}called real   goal at 5 %   covered    naive   refused   (${repetitions} repetitions)`,
)
for (const { name, goal, round } of situations) {
  const random = seeded(name)
  const rounds = many(repetitions, () => 0).map(() => round(random))
  const said = rounds.filter((r) => r !== null)
  const share = (of: (r: NonNullable<Round>) => boolean | undefined) => said.filter(of).length / said.length
  const real = share((r) => r.p < 0.05)
  // Twice the chance error of the simulation itself is allowed for, so that few repetitions do not fail by luck.
  const chance = 2 * Math.sqrt((0.05 * 0.95) / Math.max(1, said.length))
  const met = real >= goal[0] - chance && real <= goal[1] + chance
  if (!met || said.length === 0) missed++
  const aim = `${goal[0] ? `${(100 * goal[0]).toFixed(1)}–` : '≤ '}${(100 * goal[1]).toFixed(1)} %`
  const naive = said.some((r) => r.naive !== undefined)
    ? percent(share((r) => r.naive !== undefined && r.naive < 0.05))
    : '       –'
  const covered = said.some((r) => r.covers !== undefined) ? percent(share((r) => r.covers)) : '       –'
  console.log(
    `${name.padEnd(72)}${percent(real)}${met ? '  ' : ' !'} ${aim.padStart(13)} ${covered} ${naive} ${String(rounds.length - said.length).padStart(9)}`,
  )
}

console.log(
  `\n${missed === 0 ? 'All' : situations.length - missed} of ${situations.length} within their bound (!: missed; twice the chance error of ${repetitions} repetitions is allowed for).`,
)
process.exitCode = missed > 0 ? 1 : 0
