// What a run's next step makes true, what is missing for it, and what can be taken back, as it travels between server and browser.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { colours, leftOpenShape, runShape, runStates } from '../../programme/contract.ts'

/** One thing that is there or missing: its words by code, and the page on which the reader may mend it. */
export const lineShape = z.object({
  what: z.string(),
  colour: z.enum(colours),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  href: z.string().nullable(),
})
export type Line = z.infer<typeof lineShape>

const signature = z.object({ name: z.string(), at: z.string() })
export const goalShape = z.object({
  id: z.uuid(),
  name: z.string(),
  evidence: z.enum(['report', 'ratings']).nullable(),
  reason: z
    .object({
      version: z.number(),
      because: z.string(),
      by: signature,
      standing: z.enum(['signed', 'waiting', 'objected']),
      answer: signature.extend({ agrees: z.boolean(), because: z.string() }).nullable(),
    })
    .nullable(),
  /** What the business objected to in reasons that were written anew since, oldest first. */
  objectedBefore: z.array(signature.extend({ because: z.string() })),
  /** The reader may sign why it was not measured; the reader, from the business, may sign beside the lead or object. */
  maySign: z.boolean(),
  mayAnswer: z.boolean(),
})
export type GoalOfRun = z.infer<typeof goalShape>

export const getRunState = endpoint({
  method: 'GET',
  path: '/api/runs/:run/state',
  summary: 'What the next step of a run makes true, and what is missing for it',
  params: z.object({ run: z.uuid() }),
  answer: z.object({
    run: runShape,
    today: z.string(),
    next: z.enum(runStates).nullable(),
    mayMove: z.boolean(),
    lines: z.array(lineShape),
    /** How many would be told of an opening now. */
    toTell: z.number(),
    /** The steps made so far, oldest first. */
    steps: z.array(z.object({ state: z.enum(runStates), at: z.string(), by: z.string().nullable() })),
    /** Of a closed run: what was still open when it was closed; null where that was not kept. */
    leftOpen: z.array(leftOpenShape).nullable(),
    planned: z.object({ by: z.string(), at: z.string(), blockedAt: z.string().nullable() }).nullable(),
    /** Of an opened run: what keeps it from being taken back, if anything, and how many were told of the opening. */
    opening: z
      .object({
        first: z.object({ kind: z.string(), day: z.string().nullable() }).nullable(),
        told: z.number(),
        /** How many are being told of it right now. */
        telling: z.number(),
      })
      .nullable(),
    /** What already keeps an opening from being taken back, before it is made. */
    traced: z.boolean(),
    goals: z.array(goalShape),
    /** Who signs beside the lead today. */
    business: z.array(z.string()),
  }),
})
export type RunStateView = z.output<typeof getRunState.answer>
