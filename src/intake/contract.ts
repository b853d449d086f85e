// Imports, watched folders, erasing and keeping, as they travel between server and browser.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { importShape, mappingShape, previewShape, sourceShape } from './sheet-parsing/contract.ts'
import { cadences } from './rules/expected-delivery.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

const params = z.object({ import: z.uuid() })

export const mostBytes = 50 * 1024 * 1024

export const listSources = endpoint({
  method: 'GET',
  path: '/api/intake/sources',
  summary: 'Sources that can be brought in',
  answer: z.object({
    sources: z.array(sourceShape),
    /** What of it who asks may bring in: sheets of the organisation, and into which runs. */
    mayBringIn: z.object({
      organisation: z.boolean(),
      runs: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  }),
})
export const listImports = endpoint({
  method: 'GET',
  path: '/api/intake/imports',
  summary: 'Imports, newest first',
  answer: z.object({
    imports: z.array(importShape),
    mayBringIn: z.boolean(),
    /** How many files of who asks are sent and not brought in, listed or not. */
    waitingOfMine: z.number(),
  }),
})
export const discardUpload = endpoint({
  method: 'DELETE',
  path: '/api/intake/imports/:import/file',
  summary: 'Throw away a file that is not brought in; its bytes go',
  params,
  answer: z.object({ discarded: z.number() }),
})
export const discardOwnUploads = endpoint({
  method: 'DELETE',
  path: '/api/intake/waiting-files',
  summary: 'Throw away every file of one’s own that is not brought in',
  answer: z.object({ discarded: z.number() }),
})
export const sheetTemplate = endpoint({
  method: 'GET',
  path: '/api/intake/sources/:source/template',
  summary: 'An empty sheet of this kind with its columns and two filled rows, as .xlsx or .csv',
  params: z.object({ source: z.string().max(60) }),
  query: z.object({
    lang: z.enum(['zh', 'en']).optional(),
    as: z.enum(['xlsx', 'csv']).default('xlsx'),
    /** Its first day, its modules and today decide which days the rows have. */
    run: z.uuid().optional(),
  }),
  file: 'application/octet-stream',
  answer: z.unknown(),
})
/** A form with the fields id, source, run (may be empty), then file. */
export const receiveFile = endpoint({
  method: 'POST',
  path: '/api/intake/imports',
  summary: 'Receive a file; nothing of it is written yet',
  upload: { bytes: mostBytes },
  answer: z.object({ id: z.uuid() }),
})
export const previewImport = endpoint({
  method: 'GET',
  path: '/api/intake/imports/:import',
  summary: 'What a file would become, and what is wrong with it: with its rows for who sent it, until it is brought in',
  params,
  answer: previewShape,
})
export const mapColumns = endpoint({
  method: 'PUT',
  path: '/api/intake/imports/:import/mapping',
  summary: 'Correct which column is which; remembered for files with the same headers',
  params,
  body: mappingShape,
  answer: z.object({ missing: z.array(z.string()) }),
})
export const bringIn = endpoint({
  method: 'POST',
  path: '/api/intake/imports/:import/bringing-in',
  summary: 'Bring the good rows in; the others stay in quarantine',
  params,
  answer: importShape,
})
export const importProgress = endpoint({
  method: 'GET',
  path: '/api/intake/imports/:import/bringing-in',
  summary: 'How far an import is',
  params,
  answer: importShape,
})
export const rejectedWorkbook = endpoint({
  method: 'GET',
  path: '/api/intake/imports/:import/rejected',
  summary: 'The rejected rows as a workbook, with reasons, to be mended and sent again; for who sent the file',
  params,
  query: z.object({ lang: z.enum(['zh', 'en']).optional() }),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  answer: z.unknown(),
})
export const originalFile = endpoint({
  method: 'GET',
  path: '/api/intake/imports/:import/file',
  summary: 'The file as it was sent: for who sent it, until it is brought in',
  params,
  file: 'application/octet-stream',
  answer: z.unknown(),
})
export const undoImport = endpoint({
  method: 'DELETE',
  path: '/api/intake/imports/:import',
  summary: 'Undo an import: its evidence goes out of sight',
  params,
  answer: importShape,
})

/** silent: nothing came by the day it was expected · refused: the last file did not go in · unreadable: the folder can not be read. */
export const watchedShape = z.object({
  id: z.uuid(),
  folder: z.string(),
  source: z.string(),
  sourceName: textShape,
  run: z.uuid().nullable(),
  runName: z.string().nullable(),
  every: z.enum(cadences),
  since: z.string(),
  expectedBy: z.string(),
  trouble: z
    .object({ what: z.enum(['silent', 'refused', 'unreadable']), since: z.string(), sentence: textShape })
    .nullable(),
  files: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      at: z.string(),
      how: z.enum(['brought-in', 'known', 'refused']),
      import: z.uuid().nullable(),
      /** Where it lies now, below the folder. */ lies: z.string(),
      recorded: z.number().nullable(),
      rejected: z.number().nullable(),
      why: textShape.nullable(),
    }),
  ),
})
export type WatchedBrief = z.infer<typeof watchedShape>
export const listWatched = endpoint({
  method: 'GET',
  path: '/api/intake/folders',
  summary: 'Watched folders: what came last, what is missing',
  answer: z.object({ folders: z.array(watchedShape), root: z.string().nullable(), mayWatch: z.boolean() }),
})
export const watchFolder = endpoint({
  method: 'POST',
  path: '/api/intake/folders',
  summary: 'Let a folder on the server be watched; its files come in by themselves',
  body: z.object({
    id: z.uuid(),
    folder: typedText().min(1).max(200),
    source: z.string().max(60),
    run: z.uuid().nullable(),
    every: z.enum(cadences),
  }),
  answer: z.object({ id: z.uuid() }),
})
export const giveUpFolder = endpoint({
  method: 'DELETE',
  path: '/api/intake/folders/:watched',
  summary: 'Watch a folder no more; what came in stays',
  params: z.object({ watched: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
})

export const getErasable = endpoint({
  method: 'GET',
  path: '/api/intake/erasures/:person',
  summary: 'What would go and what would stay if a person were erased',
  params: z.object({ person: z.uuid() }),
  answer: z.object({
    person: z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() }),
    identifiers: z.array(z.string()),
    statements: z.number(),
    observations: z.number(),
  }),
})
export const erasePerson = endpoint({
  method: 'POST',
  path: '/api/intake/erasures',
  summary: 'Erase a person over all their names; the counts stay',
  body: z.object({ person: z.uuid(), name: typedText().min(1).max(100) }),
  answer: z.object({ statements: z.number(), observations: z.number() }),
})
export const getRetention = endpoint({
  method: 'GET',
  path: '/api/intake/keeping',
  summary: 'How long statements are kept, and who was erased when, without saying who',
  answer: z.object({
    months: z.number().nullable(),
    erasures: z.array(
      z.object({
        id: z.uuid(),
        at: z.string(),
        identifiers: z.number(),
        statements: z.number(),
        observations: z.number(),
      }),
    ),
  }),
})
export const previewPurge = endpoint({
  method: 'GET',
  path: '/api/intake/keeping/past',
  summary: 'Dry run: what would go if statements were kept for so many months',
  query: z.object({ months: z.coerce.number().int().min(1).max(600) }),
  answer: z.object({
    before: z.string(),
    oldest: z.string().nullable(),
    statements: z.number(),
    documents: z.number(),
    refusals: z.number(),
    became: z.number(),
    waiting: z.number(),
  }),
})
export type Past = z.infer<typeof previewPurge.answer>
export const setRetention = endpoint({
  method: 'PUT',
  path: '/api/intake/keeping',
  summary: 'Say how long statements are kept; null for ever',
  body: z.object({ months: z.number().int().min(1).max(600).nullable() }),
  answer: z.object({ months: z.number().nullable() }),
})
