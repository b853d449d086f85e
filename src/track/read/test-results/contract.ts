// Tests: weak modules, questions that stand out and weak knowledge points, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { attempts, itemFlags } from '../../rules/item-flags.ts'
import { count, day, freshness, run } from '../contract.ts'
import { seenRow } from '../figure-provenance/contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

const weakShape = z.object({
  module: z.uuid(),
  number: z.number(),
  name: z.string(),
  n: z.number(),
  mean: z.number(),
  median: z.number(),
  /** Points against the average module of the run, adjusted for who took part, with its 95 % interval; null where it can not be said. */
  effect: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Probability of lying more than 4 points below. */
  below: z.number().nullable(),
  weak: z.boolean(),
  p: z.number().nullable(),
  /** Looked weak this time, but not over so many looks together. */ looks: z.number().nullable(),
  line: z.number(),
  underLine: z.boolean(),
})
export type WeakModule = z.infer<typeof weakShape>
export const getWeakModules = endpoint({
  method: 'GET',
  path: '/api/runs/:run/weak-modules',
  summary: 'Modules by learner-adjusted effect on test scores',
  params: run,
  answer: z.object({
    modules: z.array(weakShape),
    unsaid: z.string().nullable(),
    learners: z.number(),
    from: z.number(),
    fresh: freshness,
  }),
})

const testKinds = z.enum(['test', 'homework', 'entry'])
const testBrief = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: testKinds,
  module: z.uuid().nullable(),
  number: z.number().nullable(),
  /** Questions known. */ items: count,
  n: count,
  median: z.number().nullable(),
  alpha: z.number().nullable(),
  /** Questions that stand out. */ flagged: count,
})
export type TestBrief = z.infer<typeof testBrief>
/** A knowledge point (of a module): value in per cent of the points with its interval; no value below the fewest learners. */
const pointVerdict = {
  n: count,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  below: z.boolean(),
  certain: z.boolean(),
}
const weakPointShape = z.object({
  point: z.string(),
  module: z.uuid().nullable(),
  number: z.number().nullable(),
  questions: count,
  ...pointVerdict,
  q: z.number().nullable(),
  groups: z.array(z.object({ unit: z.string(), n: count, value: z.number() })),
})
export type WeakPoint = z.infer<typeof weakPointShape>
export const getTests = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tests',
  summary: 'Tests with their questions that stand out, and knowledge points below the line',
  params: run,
  answer: z.object({
    tests: z.array(testBrief),
    points: z.array(weakPointShape),
    rule: z.object({ line: z.number(), fewest: z.number(), falseShare: z.number() }),
    fresh: freshness,
  }),
})

const itemShape = z.object({
  id: z.uuid(),
  name: z.string(),
  point: z.string().nullable(),
  outOf: z.number(),
  /** Answers; `rest` people answered every question. */ n: count,
  rest: count,
  difficulty: z.number().nullable(),
  discrimination: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  alphaWithout: z.number().nullable(),
  flags: z.array(z.object({ code: z.enum(itemFlags), says: textShape })),
})
export type Item = z.infer<typeof itemShape>
const testSeen = testBrief.omit({ median: true, flagged: true }).extend({
  dueOn: day.nullable(),
  attempt: z.enum(attempts),
  people: count,
  complete: count,
  /** Learners with more than one attempt. */ repeated: count,
  /** Ten steps of ten points; late is null where no day is due. */
  scores: z.object({
    n: count,
    median: z.number().nullable(),
    passLine: z.number(),
    below: count,
    late: count.nullable(),
    bins: z.array(count),
  }),
  questions: z.array(itemShape),
  rule: z.object({ fewest: z.number(), discrimination: z.number(), hard: z.number(), easy: z.number() }),
})
export type TestSeen = z.infer<typeof testSeen>
export const getTest = endpoint({
  method: 'GET',
  path: '/api/runs/:run/tests/:test',
  summary: 'A test: distribution, alpha, and difficulty and discrimination of every question',
  params: z.object({ run: z.uuid(), test: z.uuid() }),
  query: z.object({ attempt: z.enum(attempts).default('first') }),
  answer: testSeen.extend({ fresh: freshness, named: z.boolean() }),
})
export const getItem = endpoint({
  method: 'GET',
  path: '/api/runs/:run/items/:item',
  summary: 'Who answered a question how',
  params: z.object({ run: z.uuid(), item: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }),
  answer: z.object({
    name: z.string(),
    point: z.string().nullable(),
    testName: z.string(),
    rows: z.array(seenRow),
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
  }),
})
const pointBehindShape = z.object({
  point: z.string(),
  module: z.uuid().nullable(),
  ...pointVerdict,
  line: z.number(),
  questions: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      test: z.uuid(),
      testName: z.string(),
      n: count,
      difficulty: z.number().nullable(),
    }),
  ),
  learners: z.array(
    z.object({
      person: z.uuid(),
      name: z.string(),
      unit: z.string().nullable(),
      share: z.number(),
      asked: count,
      missed: z.array(z.string()),
    }),
  ),
})
export type PointBehind = z.infer<typeof pointBehindShape>
export const getPoint = endpoint({
  method: 'GET',
  path: '/api/runs/:run/weak-points',
  summary: 'Who is below the line in a knowledge point, and in which questions',
  params: run,
  query: z.object({ point: z.string().max(200), module: z.uuid().optional() }),
  answer: pointBehindShape,
})
export const ownPoint = z.object({
  point: z.string(),
  module: z.uuid().nullable(),
  share: z.number(),
  asked: count,
  missed: z.array(z.string()),
})
export type OwnPoint = z.infer<typeof ownPoint>
