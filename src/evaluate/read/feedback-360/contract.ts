// A closed 360 round as it is kept and travels: what is shown of each person, and of the run.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { reasonShape } from '../../../programme/contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

const inRun = z.object({ run: z.uuid() })
const inRound = z.object({ run: z.uuid(), round: z.uuid() })
export const hidden = z.enum(['peer', 'report', 'customer'])
const side = z.enum(['self', 'superior', 'peer', 'report', 'customer'])

export const personFigures = z.object({
  least: z.number(),
  items: z.array(
    z.object({
      item: z.uuid(),
      name: textShape,
      self: z.number().nullable(),
      superior: z.object({ n: z.number(), mean: z.number() }).nullable(),
      /** Sides under the minimum stand together or nowhere. 'low': 1.5 or less; 'high': 4.5 or more. */
      groups: z.array(
        z.object({ sides: z.array(hidden), n: z.number(), mean: z.number(), band: z.enum(['low', 'high']).nullable() }),
      ),
      hidden: z.array(hidden),
      others: z.object({ n: z.number(), mean: z.number() }).nullable(),
      /** Self minus others, with the interval that so many raters leave. */
      gap: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
})
export type PersonFigures = z.infer<typeof personFigures>

export const roundFigures = z.object({
  people: z.number(),
  least: z.number(),
  alpha: z.object({ value: z.number(), people: z.number(), weak: z.boolean() }).nullable(),
  items: z.array(
    z.object({
      item: z.uuid(),
      name: textShape,
      n: z.number(),
      self: z.number().nullable(),
      others: z.number().nullable(),
      gap: z
        .object({ value: z.number(), low: z.number(), high: z.number(), pairs: z.number(), few: z.boolean() })
        .nullable(),
      refusal: reasonShape.nullable(),
      sides: z.array(z.object({ side, people: z.number(), raters: z.number(), mean: z.number() })),
      agreement: z
        .object({
          people: z.number(),
          single: z.number().nullable(),
          mean: z.number().nullable(),
          within: z.number().nullable(),
          weak: z.boolean(),
        })
        .nullable(),
    }),
  ),
})
export type RoundFigures = z.infer<typeof roundFigures>

export const roundShape = z.object({
  id: z.uuid(),
  name: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  /** While it is open: how many lie in the box, by side. No score, not even a mean. */
  box: z.array(z.object({ side, people: z.number(), raters: z.number() })),
  figures: roundFigures.nullable(),
  /** Whose report the person asking may open: their own, and those who report to them. */
  reports: z.array(z.object({ person: z.uuid(), name: z.string() })),
})
export type Round = z.infer<typeof roundShape>

export const getRounds = endpoint({
  method: 'GET',
  path: '/api/runs/:run/rounds',
  summary: '360 rounds of a run: what lies in an open box, what a closed one says',
  params: inRun,
  answer: z.object({ rounds: z.array(roundShape), mayClose: z.boolean(), whole: z.boolean() }),
})
export const closeRound = endpoint({
  method: 'POST',
  path: '/api/runs/:run/rounds/:round/closing',
  summary: 'Close a 360 round: its ratings are erased, its figures frozen',
  params: inRound,
  answer: z.object({ people: z.number(), items: z.number() }),
})
export const getPersonReport = endpoint({
  method: 'GET',
  path: '/api/runs/:run/rounds/:round/people/:person',
  summary: "One person's 360 report: for this person and their superior",
  params: inRound.extend({ person: z.uuid() }),
  answer: z.object({
    round: z.string(),
    closedAt: z.string(),
    name: z.string(),
    own: z.boolean(),
    figures: personFigures,
  }),
})
