// Learners: the board, who is off course, study time and the learner card, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { moduleShape } from '../../../programme/contract.ts'
import { colour, day, dimension, freshness, run, unit } from '../contract.ts'
import { signalShape } from '../signals/contract.ts'
import { ownPoint } from '../test-results/contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

const moduleState = z.enum(['done', 'doing', 'late', 'blocked', 'not-begun'])
/** Learner × module, columns instead of objects: `states` and `scores` go row by row, module by module. */
export const boardShape = z.object({
  modules: z.array(moduleShape),
  asks: z.array(z.object({ test: z.boolean(), homework: z.boolean(), task: z.boolean() })),
  persons: z.array(z.uuid()),
  names: z.array(z.string()),
  numbers: z.array(z.string().nullable()),
  units: z.array(z.string().nullable()),
  /** One letter a module: d done, g going on, l late, b blocked, - not begun. */
  states: z.array(z.string()),
  scores: z.array(z.array(z.number().nullable())),
  lastDays: z.array(day.nullable()),
  /** Place in the run, 1 is most at risk; null where it is not computed. */
  ranks: z.array(z.number().nullable()),
  atRisk: z.array(z.boolean()),
  fresh: freshness,
})
export type AllLearnersProgress = z.infer<typeof boardShape>
export type ModuleStateName = z.infer<typeof moduleState>
export const getLearnerProgress = endpoint({
  method: 'GET',
  path: '/api/runs/:run/board',
  summary: 'Learners by modules: done, doing, late, blocked',
  params: run,
  answer: boardShape,
})

const standingShape = z.object({
  person: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  unit: z.string().nullable(),
  rank: z.number(),
  score: z.number(),
  probability: z.number().nullable(),
  reasons: z.array(textShape),
  suggest: textShape,
  signal: z.uuid().nullable(),
})
export type AtRiskLearner = z.infer<typeof standingShape>
export const getAtRisk = endpoint({
  method: 'GET',
  path: '/api/runs/:run/off-course',
  summary: 'Learners off course with their reasons, as known at the end of a day',
  params: run,
  query: z.object({ on: day.optional() }),
  answer: z.object({
    on: day,
    share: z.number(),
    of: z.number(),
    running: z.boolean(),
    /** The first day of the run has come. */
    begun: z.boolean(),
    learners: z.array(standingShape),
    fresh: freshness,
  }),
})

/** Minutes (or clicks) by learner and day or ISO week: `amounts` row by row, null where the source delivered nothing at all. */
export const getStudyTime = endpoint({
  method: 'GET',
  path: '/api/runs/:run/study-time',
  summary: 'Study time by learner and day or week',
  params: run,
  query: z.object({ by: z.enum(['day', 'week']).default('week'), until: day.optional() }),
  answer: z.object({
    kind: z.enum(['study.minutes', 'lms.clicks']).nullable(),
    by: z.enum(['day', 'week']) /** `over` false: still going on, so its total says little. */,
    turns: z.array(
      z.object({
        key: z.string(),
        first: day,
        last: day,
        over: z.boolean(),
        mean: z.number().nullable(),
        seen: z.number(),
      }),
    ),
    persons: z.array(z.uuid()),
    names: z.array(z.string()),
    numbers: z.array(z.string().nullable()),
    amounts: z.array(z.array(z.number().nullable())),
    earlier: day.nullable(),
    later: day.nullable(),
    fresh: freshness,
  }),
})
export type StudyTime = z.infer<typeof getStudyTime.answer>

const figureOfOne = z.object({
  indicator: z.string(),
  name: textShape,
  dimension,
  unit,
  value: z.number().nullable(),
  n: z.number(),
  of: z.number().nullable(),
  change: z.number().nullable(),
  lastDay: day.nullable(),
  points: z.array(z.object({ turn: z.string(), first: day, value: z.number().nullable() })),
  missingSince: day.nullable(),
  colour,
})
export const getLearner = endpoint({
  method: 'GET',
  path: '/api/runs/:run/learners/:person',
  summary: 'The learner card',
  params: z.object({ run: z.uuid(), person: z.uuid() }),
  answer: z.object({
    person: z.object({
      id: z.uuid(),
      name: z.string(),
      number: z.string().nullable(),
      unit: z.string().nullable(),
      superior: z.string().nullable(),
      since: day,
      until: day.nullable(),
    }),
    figures: z.array(figureOfOne),
    modules: z.array(
      z.object({
        module: z.uuid(),
        number: z.number(),
        name: z.string(),
        state: moduleState,
        score: z.number().nullable(),
        runMean: z.number().nullable(),
        homework: z.number().nullable(),
        attended: z.number().nullable(),
      }),
    ),
    time: z
      .object({
        kind: z.enum(['study.minutes', 'lms.clicks']),
        days: z.array(z.object({ day, amount: z.number().nullable() })),
        weeks: z.array(
          z.object({
            key: z.string(),
            first: day,
            over: z.boolean(),
            amount: z.number().nullable(),
            runMean: z.number().nullable(),
          }),
        ),
      })
      .nullable(),
    standing: z
      .object({
        on: day,
        rank: z.number(),
        of: z.number(),
        score: z.number(),
        atRisk: z.boolean(),
        reasons: z.array(textShape),
        unseen: z.array(z.string()),
      })
      .nullable(),
    points: z.array(ownPoint),
    signals: z.array(signalShape),
    notes: z.array(
      z.object({
        at: z.string(),
        kind: z.string(),
        value: z.number(),
        outOf: z.number().nullable(),
        text: z.string(),
        source: z.string(),
      }),
    ),
  }),
})
export type LearnerCard = z.infer<typeof getLearner.answer>
