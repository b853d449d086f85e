// Imports as they travel: what was sent, how its columns are read, what it would become, what is wrong with it.
import { z } from 'zod'
import { endpoint } from '../platform/http/contract.ts'
import { cadences } from './rules/expected.ts'

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
  /** Some fields are shown to nobody, and the content goes when it is brought in. */
  sealed: z.boolean(),
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

/** silent: nothing came by the day it was expected · refused: the last file did not go in · unreadable: the folder can not be read. */
export const watchedShape = z.object({
  id: z.uuid(), folder: z.string(), source: z.string(), sourceName: text, run: z.uuid().nullable(), runName: z.string().nullable(), every: z.enum(cadences), since: z.string(), expectedBy: z.string(),
  trouble: z.object({ what: z.enum(['silent', 'refused', 'unreadable']), since: z.string(), sentence: text }).nullable(),
  files: z.array(z.object({
    id: z.uuid(), name: z.string(), at: z.string(), how: z.enum(['brought-in', 'known', 'refused']), import: z.uuid().nullable(), /** Where it lies now, below the folder. */ lies: z.string(),
    recorded: z.number().nullable(), rejected: z.number().nullable(), why: text.nullable(),
  })),
})
export type WatchedBrief = z.infer<typeof watchedShape>
export const listWatched = endpoint({ method: 'GET', path: '/api/intake/folders', summary: 'Watched folders: what came last, what is missing', answer: z.object({ folders: z.array(watchedShape), root: z.string().nullable(), mayWatch: z.boolean() }) })
export const watchFolder = endpoint({
  method: 'POST', path: '/api/intake/folders', summary: 'Let a folder on the server be watched; its files come in by themselves',
  body: z.object({ id: z.uuid(), folder: z.string().trim().min(1).max(200), source: z.string().max(60), run: z.uuid().nullable(), every: z.enum(cadences) }), answer: z.object({ id: z.uuid() }),
})
export const giveUpFolder = endpoint({ method: 'DELETE', path: '/api/intake/folders/:watched', summary: 'Watch a folder no more; what came in stays', params: z.object({ watched: z.uuid() }), answer: z.object({ id: z.uuid() }) })

/** Somebody as they are chosen: the name, and what tells two of the same name apart. */
export const somebodyShape = z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable(), unit: z.string().nullable() })
export const actorShape = z.object({
  id: z.uuid(), identifier: z.string(), kind: z.enum(['account', 'mbox', 'mbox_sha1sum', 'openid']), called: z.string().nullable(), firstAt: z.string(), lastAt: z.string(), statements: z.number(),
  person: z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() }).nullable(), /** By which rule, or by hand. */ how: z.enum(['employee-no', 'email', 'hand']).nullable(),
})
export type ActorBrief = z.infer<typeof actorShape>
/** run null: whichever run of the programme the learner is in; programme null: left out. */
export const placingShape = z.object({ programme: z.uuid().nullable(), run: z.uuid().nullable(), module: z.number().int().min(1).max(200).nullable() })
export type Placing = z.infer<typeof placingShape>
export const activityShape = z.object({
  id: z.uuid(), iri: z.string(), name: z.string().nullable(), type: z.string().nullable(), lastAt: z.string(), statements: z.number(), waiting: z.number(),
  placing: placingShape.nullable(), /** What its name suggests, or what was said of others of that name. */ guess: placingShape.nullable(),
})
export type ActivityBrief = z.infer<typeof activityShape>
const programmeShape = z.object({ id: z.uuid(), name: z.string(), runs: z.array(z.object({ id: z.uuid(), name: z.string(), modules: z.array(z.object({ number: z.number(), name: z.string() })) })) })
const settledShape = z.object({ recorded: z.number(), withdrawn: z.number() })

export const getXapi = endpoint({
  method: 'GET', path: '/api/intake/xapi', summary: 'Statements that wait: whom they mean, where they belong; and what was settled',
  answer: z.object({
    waiting: z.object({ person: z.number(), run: z.number(), seat: z.number() }), lastAt: z.string().nullable(), readAt: z.string().nullable(),
    counts: z.object({ waiting: z.number(), statements: z.number(), matched: z.number() }),
    actors: z.array(actorShape), matched: z.array(actorShape), activities: z.array(activityShape), programmes: z.array(programmeShape),
    unheard: z.array(z.object({ verb: z.string(), statements: z.number(), lastAt: z.string() })),
    rule: z.object({ longestSitting: z.number(), shortestWord: z.number() }), maySettle: z.boolean(), mayErase: z.boolean(),
  }),
})
export type XapiView = z.infer<typeof getXapi.answer>
export const findPersons = endpoint({ method: 'GET', path: '/api/intake/persons', summary: 'People by name, 工号 or e-mail', query: z.object({ signs: z.string().trim().min(1).max(60) }), answer: z.object({ persons: z.array(somebodyShape) }) })
export const matchActor = endpoint({ method: 'PUT', path: '/api/intake/actors/:actor/person', summary: 'Say whom an actor means; what waited flows in', params: z.object({ actor: z.uuid() }), body: z.object({ person: z.uuid() }), answer: settledShape })
export const partActor = endpoint({ method: 'DELETE', path: '/api/intake/actors/:actor/person', summary: 'Take a match back; what it brought leaves', params: z.object({ actor: z.uuid() }), answer: settledShape })
export const placeActivity = endpoint({ method: 'PUT', path: '/api/intake/activities/:activity/placing', summary: 'Say which run an activity belongs to; what waited flows in', params: z.object({ activity: z.uuid() }), body: placingShape, answer: settledShape })
export const unplaceActivity = endpoint({ method: 'DELETE', path: '/api/intake/activities/:activity/placing', summary: 'Say nothing of an activity any more', params: z.object({ activity: z.uuid() }), answer: settledShape })
export const getStatement = endpoint({
  method: 'GET', path: '/api/intake/observations/:person/:observation/statement', summary: 'The statement an observation came from, as it was sent', params: z.object({ person: z.uuid(), observation: z.uuid() }),
  answer: z.object({ statement: z.uuid(), /** null: its text was erased, or is past its time. */ text: z.string().nullable(), storedAt: z.string().nullable(), voided: z.boolean() }),
})

export const getErasable = endpoint({
  method: 'GET', path: '/api/intake/erasures/:person', summary: 'What would go and what would stay if a person were erased', params: z.object({ person: z.uuid() }),
  answer: z.object({ person: z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() }), identifiers: z.array(z.string()), statements: z.number(), observations: z.number() }),
})
export const erasePerson = endpoint({ method: 'POST', path: '/api/intake/erasures', summary: 'Erase a person over all their names; the counts stay', body: z.object({ person: z.uuid(), name: z.string().trim().min(1).max(100) }), answer: z.object({ statements: z.number(), observations: z.number() }) })
export const getKeeping = endpoint({
  method: 'GET', path: '/api/intake/keeping', summary: 'How long statements are kept, and who was erased when, without saying who',
  answer: z.object({ months: z.number().nullable(), erasures: z.array(z.object({ id: z.uuid(), at: z.string(), identifiers: z.number(), statements: z.number(), observations: z.number() })) }),
})
export const getPast = endpoint({
  method: 'GET', path: '/api/intake/keeping/past', summary: 'Dry run: what would go if statements were kept for so many months', query: z.object({ months: z.coerce.number().int().min(1).max(600) }),
  answer: z.object({ before: z.string(), oldest: z.string().nullable(), statements: z.number(), documents: z.number(), refusals: z.number(), became: z.number(), waiting: z.number() }),
})
export type Past = z.infer<typeof getPast.answer>
export const keepFor = endpoint({ method: 'PUT', path: '/api/intake/keeping', summary: 'Say how long statements are kept; null for ever', body: z.object({ months: z.number().int().min(1).max(600).nullable() }), answer: z.object({ months: z.number().nullable() }) })
