import { expect, test } from 'vitest'
import { dummies, categoricalColumns } from '../../tests/reference-results/categorical-columns.ts'
import { referenceMissing, csv, expectReference } from '../../tests/reference-results/r-results.ts'
import type { ComplierEffect } from './complier-effect.ts'
import { complierEffect } from './complier-effect.ts'
import { fromColumns } from './matrix.ts'
import type { Mediation } from './mediation.ts'
import { mediate } from './mediation.ts'

function jobs() {
  const [numbers, words] = [csv('mediation_jobs.csv'), categoricalColumns('mediation_jobs.csv')]
  const x = fromColumns([
    ...['depress1', 'econ_hard', 'sex', 'age'].map((name) => numbers[name]!),
    ...['occp', 'marital', 'nonwhite', 'educ', 'income'].flatMap((name) => dummies(words[name]!)),
  ])
  return {
    treated: numbers['treat']!,
    mediator: numbers['job_seek']!,
    outcome: numbers['depress2']!,
    x,
    came: numbers['comply']!,
  }
}

test.skipIf(referenceMissing)(
  'JOBS II: −.01373 through job search, −.03679 another way; undone by a hidden correlation of −.21',
  () => {
    const found = mediate(jobs()) as Mediation
    expectReference(
      'F.jobs.',
      {
        a: found.a.value,
        b: found.b.value,
        acme: found.through.value,
        ade: found.direct,
        total: found.total,
        sobel_se: found.through.se,
        sobel_p: found.through.p,
        rho_acme0: found.undoneAt,
      },
      1e-8,
    )
    expect(found.through.low).toBeLessThan(-0.03)
    expect(found.through.high).toBeGreaterThan(0)
  },
)

test.skipIf(referenceMissing)('JOBS II: the offer −.0633, on those it brought −.1022', () => {
  const { outcome, treated, came } = jobs()
  const found = complierEffect({ outcome, offered: treated, came }) as ComplierEffect
  expectReference('F.jobs.', { itt: found.offer.value, wald_cace: found.complier.value }, 1e-9)
  expect(found.takeUp).toEqual({ offered: 0.62, others: 0 })
})

/** Training works through behaviour alone: outcome = 2 · behaviour, behaviour = 3 · training, with noise that repeats. */
const clean = () => {
  const treated = Array.from({ length: 200 }, (_, i) => i % 2)
  const mediator = treated.map((t, i) => 3 * t + ((i * 37) % 17) / 4)
  const outcome = mediator.map((m, i) => 2 * m + ((i * 53) % 19) / 4)
  return { treated, mediator, outcome, x: fromColumns([treated.map((_, i) => (i * 29) % 23)]) }
}

test('what went through and what went another way add up, and no hidden correlation leaves the finding as it is', () => {
  const found = mediate(clean()) as Mediation
  expect(found.through.value + found.direct).toBeCloseTo(found.total, 10)
  expect(found.sensitivity.find(({ rho }) => rho === 0)!.through).toBeCloseTo(found.through.value, 10)
  expect(Math.abs(found.through.value - 6)).toBeLessThan(0.5)
})

test('the same seed draws the same interval', () => {
  expect(mediate(clean())).toEqual(mediate(clean()))
})

test('an offer that changed nothing has no effect on those it brought', () => {
  const offered = Array.from({ length: 40 }, (_, i) => i % 2)
  expect(
    complierEffect({ outcome: offered.map((_, i) => i), offered, came: offered.map((_, i) => Number(i < 20)) }),
  ).toEqual({ refused: 'offer-changed-nothing' })
  expect(complierEffect({ outcome: [1, 2], offered: [0, 1], came: [0, 1] })).toEqual({ refused: 'arm-too-small' })
})
