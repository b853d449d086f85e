import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { observationKinds } from '../evidence/public.ts'
import { catalogue } from './catalogue.ts'
import type { ObservationTotals } from './indicators/indicator-definition.ts'

test('every file of indicators/ has its line in the catalogue, and nothing else', () => {
  const files = readdirSync(new URL('./indicators', import.meta.url)).filter(
    (name) => !/^indicator-definition\.ts$|\.test\.ts$/.test(name),
  )
  expect(catalogue.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted())
})

test('every indicator reads kinds of evidence that exist, and covers all four dimensions of the mission', () => {
  for (const { kinds: read } of catalogue)
    for (const kind of read) expect(Object.keys(observationKinds)).toContain(kind)
  expect(new Set(catalogue.map(({ dimension }) => dimension)).size).toBe(4)
})

test.each(catalogue.map((indicator) => [indicator.id, indicator] as const))(
  '%s says what it means that nothing was seen',
  (_id, { examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(2)
    expect(examples.some(({ given, gives }) => Object.keys(given.seen).length === 0 && gives === null)).toBe(true)
  },
)

test.each(catalogue.flatMap((i) => i.examples.map((example) => [`${i.id}: ${example.because}`, i, example] as const)))(
  '%s',
  (_name, indicator, { given, gives }) => {
    const seen = Object.fromEntries(Object.entries(given.seen).map(([kind, lists]) => [kind, tallied(lists)]))
    const said = indicator.formula({
      seen,
      learners: given.learners ?? Object.values(seen)[0]?.persons ?? 0,
      weeks: given.weeks ?? 1,
    })
    expect(said && { value: said.value, n: said.n }).toEqual(gives)
  },
)

/** The tallies of what each learner showed. */
function tallied(learners: readonly (readonly number[])[]): ObservationTotals {
  const all: ObservationTotals = { n: 0, total: 0, persons: 0, means: 0, meanSquares: 0, totalSquares: 0 }
  for (const amounts of learners) {
    if (amounts.length === 0) continue
    const total = amounts.reduce((sum, amount) => sum + amount, 0)
    const mean = total / amounts.length
    all.n += amounts.length
    all.persons += 1
    all.total += total
    all.means += mean
    all.meanSquares += mean * mean
    all.totalSquares += total * total
  }
  return all
}
