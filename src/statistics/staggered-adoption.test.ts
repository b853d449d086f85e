import { expect, test } from 'vitest'
import { referenceMissing, answer, csv, distance, expectReference } from '../../tests/reference-results/r-results.ts'
import type { AttMethod } from './doubly-robust.ts'
import { driftSensitivity, eventStudy, trendBefore } from './event-study.ts'
import { fixedEffects, groupsOf, type Fit } from './least-squares.ts'
import { at, fromColumns } from './matrix.ts'
import { seeded } from './random.ts'
import { clusterRobust } from './robust-standard-errors.ts'
import { staggered, type Staggered, type StaggeredChoices, type StaggeredPerson } from './staggered-adoption.ts'
import { effectsByGroup, effectsByPeriod, overallEffect } from './staggered-aggregation.ts'

const years = [2003, 2004, 2005, 2006, 2007]

function counties(covariate: boolean): StaggeredPerson[] {
  const t = csv('did_mpdta.csv')
  const rows = new Map<number, number[]>()
  t['countyreal']!.forEach((county, i) => rows.set(county, [...(rows.get(county) ?? []), i]))
  return [...rows.values()].map((mine) => ({
    start: t['first.treat']![mine[0]!] || null,
    outcomes: years.map((year) => t['lemp']![mine.find((i) => t['year']![i] === year)!]!),
    covariates: covariate ? [t['lpop']![mine[0]!]!] : [],
  }))
}

const answered = (persons: StaggeredPerson[], choices?: StaggeredChoices, periods = years): Staggered => {
  const made = staggered(periods, persons, choices)
  if ('refused' in made) throw new Error(made.refused)
  return made
}

/** The published names of every cell's and every time's answer. */
function cellAnswers(made: Staggered): Record<string, number> {
  return Object.fromEntries(
    made.cells.flatMap(({ start, period, effect }) => [
      [`att.${start}.${period}`, effect.value],
      [`se.${start}.${period}`, effect.se],
    ]),
  )
}
function dynamicAnswers(made: Staggered): Record<string, number> {
  const study = eventStudy(made)
  const times = study.times.flatMap(({ since, effect }) => [
    [`dynamic.e${since}`, effect.value],
    [`dynamic.se_e${since}`, effect.se],
  ])
  return {
    ...Object.fromEntries(times),
    'dynamic.overall': study.overall!.value,
    'dynamic.overall_se': study.overall!.se,
  }
}

test.skipIf(referenceMissing)(
  'mpdta: twelve effects by start and year, their errors, and every summary of them',
  () => {
    for (const method of ['regression', 'weighting', 'doubly-robust'] as AttMethod[]) {
      const made = answered(counties(false), { method })
      expect(made.cells.length).toBe(12)
      expectReference('D.mpdta.never.', { ...cellAnswers(made), ...dynamicAnswers(made) }, 1e-9)
      const simple = overallEffect(made)!
      const groups = effectsByGroup(made, { like: 'did' })!
      expectReference(
        'D.mpdta.never.',
        {
          'simple.overall': simple.value,
          'simple.overall_se': simple.se,
          'group.overall': groups.overall.value,
          'group.overall_se': groups.overall.se,
        },
        1e-9,
      )
      for (const { start, effect } of groups.groups)
        expectReference('D.mpdta.never.group.', { [`e${start}`]: effect.value, [`se_e${start}`]: effect.se }, 1e-9)
    }
  },
)

test.skipIf(referenceMissing)(
  "mpdta: with each group's own share the error by group is a little larger than the package prints",
  () => {
    const made = answered(counties(false))
    const [own, package_] = [effectsByGroup(made)!.overall, effectsByGroup(made, { like: 'did' })!.overall]
    expect(own.value).toBe(package_.value)
    expect(own.se).toBeCloseTo(0.012446059320998, 12)
  },
)

test.skipIf(referenceMissing)(
  'mpdta by calendar year, every group by its size: −.0105, −.0704, −.0488, −.0371, and their mean',
  () => {
    const made = answered(counties(false))
    const years = effectsByPeriod(made)!
    expect(years.periods.map(({ period, effect }) => [period, Number(effect.value.toFixed(4))])).toEqual([
      [2004, -0.0105],
      [2005, -0.0704],
      [2006, -0.0488],
      [2007, -0.0371],
    ])
    expect(years.overall.value).toBeCloseTo(-0.0417, 4)
    // Where one group alone is trained, its share is certain and the error is the cell's.
    expect(years.periods[0]!.effect.se).toBeCloseTo(answer('D.mpdta.never.se.2004.2004'), 9)
    expect(years.periods[1]!.effect.se).toBeCloseTo(answer('D.mpdta.never.se.2004.2005'), 9)
    const cells = made.cells.filter((cell) => cell.period === 2007 && cell.start <= 2007)
    const fixed = cells.reduce(
      (sum, cell) => sum + (made.starts.filter((start) => start === cell.start).length / 191) * cell.effect.value,
      0,
    )
    expect(years.periods[3]!.effect.value).toBeCloseTo(fixed, 12)
  },
)

test.skipIf(referenceMissing)('mpdta: the joint test of the years before', () => {
  const { statistic, df, p } = trendBefore(answered(counties(false)))!
  expectReference('D.mpdta.never.', { pretest_W: statistic }, 1e-8)
  expectReference('D.mpdta.never.', { pretest_p: p }, 1e-4)
  expect(df).toBe(5)
})

test.skipIf(referenceMissing)('mpdta given population: doubly robust', () => {
  const made = answered(counties(true))
  expectReference('D.mpdta.never_lpop_dr.', { ...cellAnswers(made), ...dynamicAnswers(made) }, 1e-6)
})

test.skipIf(referenceMissing)('mpdta by the two-way regression everybody used before', () => {
  const t = csv('did_mpdta.csv')
  const trained = t['treat']!.map((_, i) =>
    Number(t['first.treat']![i]! > 0 && t['year']![i]! >= t['first.treat']![i]!),
  )
  const dummies = years.slice(1).map((year) => t['year']!.map((y) => Number(y === year)))
  const groups = groupsOf(t['countyreal']!)
  const fit = fixedEffects(t['lemp']!, fromColumns([trained, ...dummies]), groups) as Fit
  expectReference(
    'D.mpdta.twfe.',
    { b: fit.coefficients[0]!, se_cluster_CR0: Math.sqrt(at(clusterRobust(fit, groups, 'CR0').covariance, 0, 0)) },
    1e-9,
  )
})

/** Ninety persons, five periods: thirty start in 3, thirty in 5, thirty never; every start gains 2. */
function company(seed: string): StaggeredPerson[] {
  const random = seeded(seed)
  return Array.from({ length: 90 }, (_, i) => {
    const start = [3, 5, null][i % 3]!
    const own = 10 * random.normal()
    const outcomes = [1, 2, 3, 4, 5].map(
      (t) => own + t + (start !== null && t >= start ? 2 : 0) + 0.5 * random.normal(),
    )
    return { start, outcomes, cluster: `team ${i % 18}` }
  })
}

test('later starters may stand in where nobody was never trained', () => {
  const persons = company('later').filter((p) => p.start !== null)
  expect(staggered([1, 2, 3, 4, 5], persons)).toEqual({ refused: 'no-comparison' })
  const made = answered(persons, { against: 'not-yet' }, [1, 2, 3, 4, 5])
  expect(made.cells.map((cell) => [cell.start, cell.period])).toEqual([
    [3, 2],
    [3, 3],
    [3, 4],
    [5, 2],
  ])
  expect(Math.abs(overallEffect(made)!.value - 2)).toBeLessThan(0.6)
})

test('the order of persons and the zero of the outcome do not matter, its unit scales', () => {
  const persons = company('order')
  const usual = overallEffect(answered(persons, {}, [1, 2, 3, 4, 5]))!
  const turned = seeded('x')
    .shuffled(persons)
    .map((p) => ({ ...p, outcomes: p.outcomes.map((v) => 1000 * v! + 7) }))
  const other = overallEffect(answered(turned, {}, [1, 2, 3, 4, 5]))!
  expect(distance(other.value, 1000 * usual.value)).toBeLessThan(1e-10)
  expect(distance(other.se, 1000 * usual.se)).toBeLessThan(1e-10)
})

test('persons in teams: degrees of freedom from the teams of each start, and a test before that uses them up', () => {
  const made = answered(company('teams'), {}, [1, 2, 3, 4, 5])
  const { df } = overallEffect(made)!
  expect(df).toBeGreaterThan(5)
  expect(df).toBeLessThanOrEqual(15)
  const { p } = trendBefore(made)!
  expect(p).toBeGreaterThan(0)
  expect(p).toBeLessThanOrEqual(1)
  const nine = company('teams').map((p, i) => ({ ...p, cluster: i % 9 }))
  expect(trendBefore(answered(nine, {}, [1, 2, 3, 4, 5]))).not.toBeNull()
})

test('one start in two teams only is not compared; one team each of many is all persons on their own', () => {
  const two = company('few').map((p, i) => ({ ...p, cluster: p.start === 3 ? i % 6 : i }))
  const made = answered(two, {}, [1, 2, 3, 4, 5])
  expect(made.skipped.map((cell) => [cell.start, cell.because.refused])).toEqual(
    [3, 3, 3, 3].map((start) => [start, 'too-few-clusters']),
  )
  const alone = overallEffect(
    answered(
      company('few').map((p, i) => ({ ...p, cluster: i })),
      {},
      [1, 2, 3, 4, 5],
    ),
  )!
  const plain = overallEffect(
    answered(
      company('few').map(({ start, outcomes }) => ({ start, outcomes })),
      {},
      [1, 2, 3, 4, 5],
    ),
  )!
  expect(alone.value).toBe(plain.value)
  expect(distance(alone.se, plain.se * Math.sqrt(30 / 29))).toBeLessThan(1e-9)
})

test('a drift as before the start widens the bounds, and enough of it breaks the finding', () => {
  const study = eventStudy(answered(company('drift'), {}, [1, 2, 3, 4, 5]))
  const { bounds, breaksAt, largestStep } = driftSensitivity(study)!
  const first = study.times.find((time) => time.since === 0)!
  expect(bounds[0]!.high - bounds[0]!.low).toBeCloseTo(first.effect.high - first.effect.low + 2 * largestStep, 10)
  expect(driftSensitivity(study, breaksAt)!.bounds[0]!.low).toBeCloseTo(0, 10)
})

test('small groups, gaps and those trained from the beginning are counted out and said', () => {
  const persons = company('gaps')
  const some = persons.map((p, i) =>
    i === 0
      ? { ...p, outcomes: [1, null, 3, 4, 5] }
      : i === 1
        ? { ...p, start: 1 }
        : i === 2 || i === 5
          ? { ...p, start: 4 }
          : p,
  )
  const made = answered(some, {}, [1, 2, 3, 4, 5])
  expect(made.left).toEqual({ gaps: 1, always: 1 })
  expect(made.skipped.filter((cell) => cell.start === 4)).toHaveLength(4)
  expect(made.skipped[0]).toMatchObject({ trained: 2, because: { refused: 'cell-too-small' } })
  expect(staggered([1], [])).toEqual({ refused: 'too-few-periods' })
  expect(staggered([1, 2], [{ start: null, outcomes: [1, 2] }])).toEqual({ refused: 'nobody-starts' })
})
