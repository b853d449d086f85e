// The first steps of a company that begins: each ticks itself, and opens exactly its act.
import { z } from 'zod'
import { textShape } from '../../platform/localised-text/text-shape.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { runShape } from '../../programme/contract.ts'

export const firstStepShape = z.object({
  key: z.string(),
  title: textShape,
  /** How it is done. */
  how: textShape,
  /** What stands there once it is done. */
  becomes: textShape,
  done: z.boolean(),
  /** What the tick rests on; null while it is not done. */
  rests: textShape.nullable(),
  /** Where it is done: only where who asks may do it, and nothing is waited for. */
  href: z.string().nullable(),
  label: textShape,
  /** Places, from 1, of the steps that come before it and are not done. */
  waitsFor: z.array(z.number()),
  /** Who does it, where who asks may not. */
  whose: textShape.nullable(),
  /** The sheet it asks for, by its source. */
  sheet: z.string().nullable(),
})
export type FirstStep = z.infer<typeof firstStepShape>

export const getFirstSteps = endpoint({
  method: 'GET',
  path: '/api/first-steps',
  summary:
    'The first steps of a company, for administrators and the training duty; none for others, or once all are done',
  answer: z.object({
    steps: z.array(firstStepShape),
    /** Put away by who asks. */
    folded: z.boolean(),
    /** The run they are about, once there is one; with its first data, its indicators are shown. */
    run: runShape
      .extend({
        hasData: z.boolean(),
        goals: z.number(),
        /** Once its data is measured: what of it shows in no module yet, by module; of no module, on days no module has, null. */
        early: z.array(
          z.object({
            n: z.number(),
            module: z.object({ number: z.number(), name: z.string(), startsOn: z.string() }).nullable(),
          }),
        ),
      })
      .nullable(),
    /** The file its first data came from. */
    from: z.object({ id: z.uuid(), fileName: z.string(), at: z.string() }).nullable(),
  }),
})
export type FirstSteps = z.infer<typeof getFirstSteps.answer>

export const foldFirstSteps = endpoint({
  method: 'PUT',
  path: '/api/first-steps',
  summary: 'Put the first steps away, or take them out again; for who asks alone',
  body: z.object({ folded: z.boolean() }),
  answer: z.object({ folded: z.boolean() }),
})
