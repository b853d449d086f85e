// What a sent file is, how its columns are read, what it would become, and what is wrong with it.
import { z } from 'zod'
import { textShape } from '../../platform/localised-text/text-shape.ts'

export const fieldShape = z.object({ key: z.string(), words: textShape, required: z.boolean(), many: z.boolean() })
export const sourceShape = z.object({
  key: z.string(),
  takes: z.enum(['sheet', 'folder', 'statements']),
  name: textShape,
  about: textShape,
  needsRun: z.boolean(),
  fields: z.array(fieldShape),
})
export type SourceBrief = z.infer<typeof sourceShape>

/** received: nothing written · under-way · brought-in · cut-off: the server stopped, nothing was written · failed: nothing was written · undone · discarded: thrown away, nothing was written. */
export const importStates = ['received', 'under-way', 'brought-in', 'cut-off', 'failed', 'undone', 'discarded'] as const

export const importShape = z.object({
  id: z.uuid(),
  source: z.string(),
  sourceName: textShape,
  fileName: z.string(),
  run: z.uuid().nullable(),
  runName: z.string().nullable(),
  encoding: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
  state: z.enum(importStates),
  total: z.number(),
  done: z.number(),
  endedAt: z.string().nullable(),
  recorded: z.number(),
  known: z.number(),
  corrected: z.number(),
  rejected: z.number(),
  undoneAt: z.string().nullable(),
  undoneRows: z.number().nullable(),
  undoable: z.boolean(),
  /** Sent by who asks. */
  mine: z.boolean(),
  /** Not brought in, and who asks may throw it away. */
  discardable: z.boolean(),
})
export type ImportBrief = z.infer<typeof importShape>

export const mappingShape = z.object({
  sheet: z.string(),
  headerRow: z.number().int().positive(),
  columns: z.array(z.string().nullable()).max(300),
})

export const problemShape = z.object({
  row: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  sentence: textShape,
})
export type Problem = z.infer<typeof problemShape>

export const previewShape = z.object({
  import: importShape,
  /** Some fields are shown to nobody, and the content goes when it is brought in. */
  sealed: z.boolean(),
  /** shown: to who sent it, until it is brought in · sender-only: it waits, and somebody else sent it · gone: it is in, or thrown away. */
  contents: z.enum(['shown', 'sender-only', 'gone']),
  sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
  mapping: mappingShape,
  columns: z.array(
    z.object({
      letter: z.string(),
      header: z.string(),
      /** Whether any row has something in it. */
      filled: z.boolean(),
      samples: z.array(z.string()),
      field: z.string().nullable(),
    }),
  ),
  /** How the mapping came about: guessed from the headers, remembered from an earlier file, or corrected for this one. */
  mappedBy: z.enum(['guessed', 'remembered', 'corrected']),
  fields: z.array(fieldShape),
  missing: z.array(z.string()),
  /** The same bytes were brought in already on this day; bringing them in again changes nothing. */
  sameAs: z.string().nullable(),
  /** What rows of people would do; null for other sheets. */
  people: z.object({ entered: z.number(), changed: z.number(), same: z.number() }).nullable(),
  counts: z.object({ rows: z.number(), good: z.number(), rejected: z.number(), becomes: z.number() }),
  /** The first rows as they would become. */
  rows: z.array(z.object({ row: z.number(), becomes: z.array(textShape) })),
  byCode: z.array(z.object({ code: z.string(), count: z.number(), problem: textShape, mend: textShape })),
  /** The first 200; all of them are in the workbook. */
  problems: z.array(problemShape),
})
export type Preview = z.infer<typeof previewShape>
