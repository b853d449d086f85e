// Data that is degenerate in every way we could think of, for whatever estimates: nobody, one person, all equal, no number, far too large.
import { seeded } from '../src/statistics/random.ts'

/** One made situation: the outcomes of n persons, who was trained, a covariate, teams. */
export type Given = { y: number[]; treated: number[]; x: number[]; teams: number[]; weights: number[] }

const n = 48
const random = seeded('degenerate')
export const usual: Given = {
  y: Array.from({ length: n }, () => 70 + 8 * random.normal()),
  x: Array.from({ length: n }, () => 5 + random.normal()),
  treated: Array.from({ length: n }, (_, i) => i % 2),
  teams: Array.from({ length: n }, (_, i) => i % 8),
  weights: Array.from({ length: n }, () => 0.5 + random.uniform()),
}
const changed = (values: readonly number[], at: number, to: number) => values.map((v, i) => (i === at ? to : v))

export const situations: Record<string, Given> = {
  'as usual': usual,
  'all values equal': { ...usual, y: usual.y.map(() => 0.1) },
  'all values zero': { ...usual, y: usual.y.map(() => 0) },
  'a value that is no number': { ...usual, y: changed(usual.y, 7, Number.NaN) },
  'an infinite value': { ...usual, y: changed(usual.y, 7, Infinity) },
  'a covariate that is no number': { ...usual, x: changed(usual.x, 7, Number.NaN) },
  'values of 1e300': { ...usual, y: usual.y.map((v) => v * 1e300) },
  'values of 1e-300': { ...usual, y: usual.y.map((v) => v * 1e-300) },
  'values of 1e160': { ...usual, y: usual.y.map((v) => v * 1e160) },
  'values of 1e-170': { ...usual, y: usual.y.map((v) => v * 1e-170) },
  'values of 1e90': { ...usual, y: usual.y.map((v) => v * 1e90) },
  'values of 1e-90': { ...usual, y: usual.y.map((v) => v * 1e-90) },
  'a covariate of 1e300': { ...usual, x: usual.x.map((v) => v * 1e300) },
  'a covariate that is the training itself': { ...usual, x: usual.treated },
  'a covariate that does not vary': { ...usual, x: usual.x.map(() => 3) },
  'the outcome is the covariate': { ...usual, y: usual.x },
  'the outcome is the training': { ...usual, y: usual.treated },
  'everybody trained': { ...usual, treated: usual.treated.map(() => 1) },
  'nobody trained': { ...usual, treated: usual.treated.map(() => 0) },
  'one person trained': { ...usual, treated: usual.treated.map((_, i) => Number(i === 0)) },
  'one team': { ...usual, teams: usual.teams.map(() => 1) },
  'two teams': { ...usual, teams: usual.teams.map((t) => t % 2) },
  'a team for everybody': { ...usual, teams: usual.teams.map((_, i) => i) },
  'no weight for anybody': { ...usual, weights: usual.weights.map(() => 0) },
  'a weight below zero': { ...usual, weights: changed(usual.weights, 3, -1) },
  'a weight that is no number': { ...usual, weights: changed(usual.weights, 3, Number.NaN) },
  'all the weight on one person': { ...usual, weights: usual.weights.map((_, i) => Number(i === 0)) },
  'weights of 1e300': { ...usual, weights: usual.weights.map((w) => w * 1e300) },
  'weights of 1e-300': { ...usual, weights: usual.weights.map((w) => w * 1e-300) },
  'the covariate tells the trained apart': { ...usual, x: usual.treated.map((d, i) => d * 100 + (i % 5)) },
  nobody: { y: [], treated: [], x: [], teams: [], weights: [] },
  'one person': { y: [70], treated: [1], x: [5], teams: [1], weights: [1] },
  'two persons': { y: [70, 71], treated: [1, 0], x: [5, 6], teams: [1, 2], weights: [1, 1] },
  'a spread that is only rounding': { ...usual, y: usual.y.map((_, i) => 0.1 * 3 + (i % 3) * 5e-17) },
}

/** The outcomes of those trained, or of the others. */
export const arm = ({ y, treated }: Given, of: number) => y.filter((_, i) => treated[i] === of)
