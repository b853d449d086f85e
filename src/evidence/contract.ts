// What was seen, as it travels: the rows behind a number.
import { z } from 'zod'

/** One row of evidence with where it came from; `line` counts from 1 in the file of `batch`. */
export const observationShape = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  kind: z.string(),
  module: z.uuid().nullable(),
  day: z.string(),
  at: z.string(),
  value: z.number(),
  outOf: z.number().nullable(),
  source: z.string(),
  sourceKey: z.string(),
  batch: z.uuid().nullable(),
  line: z.number().nullable(),
  note: z.string().nullable(),
  parts: z.array(z.object({ line: z.number(), activity: z.number(), amount: z.number() })).nullable(),
})
export type SeenRow = z.infer<typeof observationShape>
