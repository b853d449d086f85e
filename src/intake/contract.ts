// Imports as they travel: what was sent, how its columns are read, what it would become, what is wrong with it.
import { z } from 'zod'
import { endpoint } from '../platform/http/contract.ts'

const text = z.object({ zh: z.string(), en: z.string() })
const params = z.object({ import: z.uuid() })

export const fieldShape = z.object({ key: z.string(), words: text, required: z.boolean(), many: z.boolean() })
export const sourceShape = z.object({ key: z.string(), takes: z.enum(['sheet', 'folder', 'statements']), name: text, about: text, needsRun: z.boolean(), fields: z.array(fieldShape) })
export type SourceBrief = z.infer<typeof sourceShape>

/** received: nothing written · under-way · brought-in · cut-off: the server stopped, nothing was written · failed: nothing was written · undone. */
export const importStates = ['received', 'under-way', 'brought-in', 'cut-off', 'failed', 'undone'] as const

export const importShape = z.object({
  id: z.uuid(), source: z.string(), sourceName: text, fileName: z.string(), run: z.uuid().nullable(), runName: z.string().nullable(), encoding: z.string().nullable(),
  by: z.string().nullable(), at: z.string(), state: z.enum(importStates), total: z.number(), done: z.number(), endedAt: z.string().nullable(),
  recorded: z.number(), known: z.number(), corrected: z.number(), rejected: z.number(), undoneAt: z.string().nullable(), undoneRows: z.number().nullable(), undoable: z.boolean(),
})
export type ImportBrief = z.infer<typeof importShape>

export const mappingShape = z.object({ sheet: z.string(), headerRow: z.number().int().positive(), columns: z.array(z.string().nullable()).max(300) })

export const problemShape = z.object({ row: z.number(), column: z.string().nullable(), code: z.string(), value: z.string(), sentence: text })
export type Problem = z.infer<typeof problemShape>

export const previewShape = z.object({
  import: importShape,
  sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
  mapping: mappingShape,
  columns: z.array(z.object({ letter: z.string(), header: z.string(), samples: z.array(z.string()), field: z.string().nullable() })),
  /** How the mapping came about: guessed from the headers, remembered from an earlier file, or corrected for this one. */
  mappedBy: z.enum(['guessed', 'remembered', 'corrected']),
  fields: z.array(fieldShape),
  missing: z.array(z.string()),
  /** The same bytes were brought in already on this day; bringing them in again changes nothing. */
  sameAs: z.string().nullable(),
  counts: z.object({ rows: z.number(), good: z.number(), rejected: z.number(), becomes: z.number() }),
  /** The first rows as they would become. */
  rows: z.array(z.object({ row: z.number(), becomes: z.array(text) })),
  byCode: z.array(z.object({ code: z.string(), count: z.number(), problem: text, mend: text })),
  /** The first 200; all of them are in the workbook. */
  problems: z.array(problemShape),
})
export type Preview = z.infer<typeof previewShape>

export const mostBytes = 50 * 1024 * 1024

export const listSources = endpoint({ method: 'GET', path: '/api/intake/sources', summary: 'Sources that can be brought in', answer: z.object({ sources: z.array(sourceShape) }) })
export const listImports = endpoint({ method: 'GET', path: '/api/intake/imports', summary: 'Imports, newest first', answer: z.object({ imports: z.array(importShape), mayBringIn: z.boolean() }) })
/** A form with the fields id, source, run (may be empty), then file. */
export const receiveFile = endpoint({ method: 'POST', path: '/api/intake/imports', summary: 'Receive a file; nothing of it is written yet', upload: { bytes: mostBytes }, answer: z.object({ id: z.uuid() }) })
export const previewImport = endpoint({ method: 'GET', path: '/api/intake/imports/:import', summary: 'What a file would become, and what is wrong with it', params, answer: previewShape })
export const mapColumns = endpoint({ method: 'PUT', path: '/api/intake/imports/:import/mapping', summary: 'Correct which column is which; remembered for files with the same headers', params, body: mappingShape, answer: z.object({ missing: z.array(z.string()) }) })
export const bringIn = endpoint({ method: 'POST', path: '/api/intake/imports/:import/bringing-in', summary: 'Bring the good rows in; the others stay in quarantine', params, answer: importShape })
export const importProgress = endpoint({ method: 'GET', path: '/api/intake/imports/:import/bringing-in', summary: 'How far an import is', params, answer: importShape })
export const rejectedWorkbook = endpoint({
  method: 'GET', path: '/api/intake/imports/:import/rejected', summary: 'The rejected rows as a workbook, with reasons, to be mended and sent again', params, query: z.object({ lang: z.enum(['zh', 'en']).optional() }),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', answer: z.unknown(),
})
export const originalFile = endpoint({ method: 'GET', path: '/api/intake/imports/:import/file', summary: 'The file as it was sent', params, file: 'application/octet-stream', answer: z.unknown() })
export const importRows = endpoint({
  method: 'GET', path: '/api/intake/imports/:import/rows', summary: 'The evidence an import brought, row by row', params, query: z.object({ offset: z.coerce.number().int().min(0).default(0) }),
  answer: z.object({ total: z.number(), rows: z.array(z.object({ line: z.number().nullable(), name: z.string(), employeeNo: z.string().nullable(), kind: z.string(), day: z.string(), value: z.number(), outOf: z.number().nullable(), note: z.string().nullable() })) }),
})
export const undoImport = endpoint({ method: 'DELETE', path: '/api/intake/imports/:import', summary: 'Undo an import: its evidence goes out of sight', params, answer: importShape })
