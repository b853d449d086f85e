// The indicators of a run and the plan that says which are tracked, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { colour, count, cycles, day, dimension, freshness, run, unit } from './read/contract.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'

export type { Signal, SignalKind } from './read/signals/contract.ts'
export type { PointBehind } from './read/test-results/contract.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

/** One turn of an indicator: no value where nothing was seen, or (n given) too few people to be shown. */
const pointShape = z.object({
  turn: z.string(),
  first: day,
  last: day,
  module: z.uuid().nullable(),
  value: z.number().nullable(),
  n: z.number(),
  sd: z.number().nullable(),
})
export type Point = z.infer<typeof pointShape>

/** A line of the living tracking plan. */
export const trackedShape = z.object({
  indicator: z.string(),
  name: textShape,
  dimension,
  unit,
  source: textShape,
  sources: z.array(z.string()),
  cycle: z.enum(cycles),
  line: z.number().nullable(),
  better: z.enum(['up', 'down']),
  least: z.number().nullable(),
  /** The turn that speaks for now; null when nothing was ever seen. `over` false: the turn is still going on. */
  now: pointShape.extend({ over: z.boolean() }).nullable(),
  /** Compared with the turn before; null where it can not be told. */
  change: z.number().nullable(),
  colour,
  points: z.array(pointShape),
  lastDay: day.nullable(),
  /** Data is due and has not come: all of it since a day, or (since null) from `who` superiors who have not answered for `turn`. */
  missing: z
    .object({ since: day.nullable(), turn: z.string(), who: z.number().nullable(), reminded: z.string().nullable() })
    .nullable(),
  next: day.nullable(),
})
export type Tracked = z.infer<typeof trackedShape>

export const getTrack = endpoint({
  method: 'GET',
  path: '/api/runs/:run/track',
  summary: 'The living tracking plan: value, trend, n, freshness, source, cycle, next',
  params: run,
  answer: z.object({
    plan: z.object({ version: z.number(), minutes: z.number(), mayChange: z.boolean() }),
    rows: z.array(trackedShape),
    /** Values that came in and show in no indicator, since their days lie in no module or before its first; counted only while nothing shows. */
    outside: z.number(),
    fresh: freshness,
  }),
})

/** What indicators are called, for pages that show them to people who see none of their figures. */
export const getIndicatorNames = endpoint({
  method: 'GET',
  path: '/api/indicators',
  summary: 'The names of every indicator',
  answer: z.object({ indicators: z.array(z.object({ id: z.string(), name: textShape })) }),
})

const indicatorSeen = trackedShape.extend({
  says: textShape,
  /** Module numbers by id, for naming turns. */ numbers: z.record(z.string(), z.number()),
  /** Cycles with a spread, and how many control limits need. */ usable: count,
  fewest: count,
  control: z
    .object({
      centre: z.number(),
      limits: z.array(z.object({ low: z.number(), high: z.number(), outside: z.boolean() }).nullable()),
    })
    .nullable(),
  fresh: freshness,
})
export type IndicatorSeen = z.infer<typeof indicatorSeen>
export const getIndicator = endpoint({
  method: 'GET',
  path: '/api/runs/:run/indicators/:indicator',
  summary: 'An indicator over its cycles, with control limits where there are enough',
  params: z.object({ run: z.uuid(), indicator: z.string().max(60) }),
  answer: indicatorSeen,
})

export const planLineShape = z.object({ indicator: z.string(), cycle: z.enum(cycles), line: z.number().nullable() })
export type PlanLine = z.infer<typeof planLineShape>
const loadShape = z.object({ learner: z.number(), manager: z.number() })
export const getPlan = endpoint({
  method: 'GET',
  path: '/api/runs/:run/track/plan',
  summary: 'The tracking plan, its versions, and what else could be tracked',
  params: run,
  answer: z.object({
    version: z.number(),
    lines: z.array(planLineShape),
    mayChange: z.boolean(),
    catalogue: z.array(
      z.object({
        id: z.string(),
        name: textShape,
        dimension,
        unit,
        source: textShape,
        says: textShape,
        cycle: z.enum(cycles),
        line: z.number().nullable(),
        minutes: loadShape,
        shipped: z.boolean(),
      }),
    ),
    /** Turns a week by cycle, for the load. */
    turns: z.record(z.string(), z.number()),
    reportsPerManager: z.number(),
    versions: z.array(
      z.object({
        version: z.number(),
        because: z.string(),
        by: z.string().nullable(),
        at: z.string(),
        lines: z.array(planLineShape),
      }),
    ),
  }),
})
export const changePlan = endpoint({
  method: 'POST',
  path: '/api/runs/:run/track/plan',
  summary: 'A new version of the tracking plan',
  params: run,
  body: z.object({
    after: z.number().int().min(0),
    because: typedText().min(2).max(400),
    lines: z.array(planLineShape).min(1).max(60),
  }),
  answer: z.object({ version: z.number() }),
})
