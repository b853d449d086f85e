import { expect, test } from 'vitest'
import { distance } from '../../tests/reference-results/r-results.ts'
import { seeded } from './random.ts'
import { selectedByScore, type Chosen, type ScoreSelection } from './ancova-by-selection-score.ts'

/** A hundred persons; the twenty lowest scores are sent; half of a score is luck. */
function worstFifth(effect: number): Chosen[] {
  const random = seeded('worst')
  const persons = Array.from({ length: 100 }, () => {
    const skill = 70 + 5 * random.normal()
    return { score: skill + 5 * random.normal(), later: skill + 5 * random.normal() }
  })
  const line = persons.map((p) => p.score).sort((a, b) => a - b)[20]!
  return persons.map(({ score, later }) => ({
    trained: score < line,
    score,
    after: later + (score < line ? effect : 0),
  }))
}
const answered = (persons: Chosen[]) => selectedByScore(persons) as ScoreSelection

test('the worst fifth rises by itself; held at the same score, nothing is left of it', () => {
  const persons = worstFifth(0)
  const sent = persons.filter((p) => p.trained)
  const rise = sent.reduce((sum, p) => sum + p.after - p.score, 0) / sent.length
  expect(rise).toBeGreaterThan(3)
  const { effect, slope } = answered(persons)
  expect(effect.low).toBeLessThan(0)
  expect(effect.high).toBeGreaterThan(0)
  expect(slope).toBeLessThan(0.8)
})

test('an effect adds exactly itself, and the unit of the score does not matter', () => {
  const none = answered(worstFifth(0)).effect.value
  expect(answered(worstFifth(9)).effect.value - none).toBeCloseTo(9, 9)
  const scaled = answered(worstFifth(9).map((p) => ({ ...p, score: p.score * 1e6 }))).effect
  expect(distance(scaled.se, answered(worstFifth(9)).effect.se)).toBeLessThan(1e-9)
})

test('fewer than ten sent are refused', () => {
  expect(selectedByScore(worstFifth(0).slice(0, 12))).toMatchObject({ refused: 'arm-too-small', least: 10 })
})
