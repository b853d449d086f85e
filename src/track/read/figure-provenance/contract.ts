// Where a figure comes from, and who has not handed in what it waits for, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { day, run, unit } from '../contract.ts'
import { textShape } from '../../../platform/localised-text/text-shape.ts'

export const seenRow = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string().nullable(),
  kind: z.string(),
  value: z.number(),
  outOf: z.number().nullable(),
  source: z.string(),
  file: z.string().nullable(),
  line: z.number().nullable(),
  note: z.string().nullable(),
  /** The lines of the file a packed row was put together from. */ parts: z.array(z.number()).nullable(),
  /** It came from an xAPI statement: what asks for it (`/api/intake/observations/:person/:observation/statement`). */
  told: z.object({ person: z.uuid(), observation: z.uuid() }).nullable(),
})
export type SeenRecord = z.infer<typeof seenRow>
/** Where a figure comes from. */
export const getFigure = endpoint({
  method: 'GET',
  path: '/api/runs/:run/figures/:indicator',
  summary: 'The formula, the tallies and the rows behind a figure',
  params: z.object({ run: z.uuid(), indicator: z.string() }),
  query: z.object({
    turn: z.string().max(60).optional(),
    person: z.uuid().optional(),
    module: z.uuid().optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  answer: z.object({
    name: textShape,
    unit,
    says: textShape,
    source: textShape,
    value: z.number().nullable(),
    n: z.number(),
    sd: z.number().nullable(),
    /** Given in confidence: shown from so many raters on, and moved whenever so many more have rated. */
    least: z.number().nullable(),
    /** Set where that holds the figure back. */
    withheld: z.number().nullable(),
    /** How the points were spread, from ten raters on, in steps of ten per cent; for what was given in confidence. */
    spread: z.array(z.object({ value: z.number(), share: z.number() })).nullable(),
    tallies: z.array(z.object({ kind: z.string(), rows: z.number(), total: z.number(), persons: z.number() })),
    learners: z.number(),
    weeks: z.number(),
    first: day,
    last: day,
    /** Of the evidence; null where it would tell that one rating came in. */
    version: z.number().nullable(),
    rows: z.array(seenRow),
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
  }),
})
export type FigureBehind = z.infer<typeof getFigure.answer>

export const getMissingHandIns = endpoint({
  method: 'GET',
  path: '/api/runs/:run/figures/:indicator/unhanded',
  summary: 'Who has not handed in for the turn that is missing: 未交名单',
  params: z.object({ run: z.uuid(), indicator: z.string() }),
  answer: z.object({
    turn: z.string().nullable(),
    first: day.nullable(),
    last: day.nullable(),
    of: z.enum(['managers', 'learners']),
    persons: z.array(z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable(), open: z.number() })),
    reminded: z.string().nullable(),
    /** Given in confidence: who has rated is not told, and all are reminded. */
    everybody: z.boolean(),
  }),
})
export const remind = endpoint({
  method: 'POST',
  path: '/api/runs/:run/reminders',
  summary: '催办: note that people were reminded',
  params: run,
  body: z.object({
    id: z.uuid(),
    indicator: z.string(),
    turn: z.string().max(60),
    persons: z.array(z.uuid()).min(1).max(5000),
  }),
  answer: z.object({ id: z.uuid(), persons: z.number() }),
})
