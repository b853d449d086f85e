// PUT and POST of statements: checked, then kept whole or not at all; acknowledged after the commit.
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import { joined } from '../rules/activity.ts'
import type { XapiVersion } from '../rules/validate-statement.ts'
import { placeIn } from '../rules/validate-corrected-body.ts'
import { voided, validateStatement } from '../rules/validate-statement.ts'
import { normaliseStatement, written } from '../rules/normalise-statement.ts'
import { indexKeysOf } from '../rules/index-keys.ts'
import type { SentStatement } from '../rules/parse-batch-with-byte-ranges.ts'
import { isObject } from '../rules/validators.ts'
import type { Json } from '../rules/validators.ts'
import { saveAttachment } from '../store/attachment.ts'
import type { Credential } from '../store/credential.ts'
import type { NewStatement } from '../store/statement.ts'
import { nothing } from './xapi-response.ts'
import type { XapiResponse } from './xapi-response.ts'
import { readStatementsAndAttachments } from './read-statements-and-attachments.ts'
import { checkAttachments } from './check-attachments.ts'
import type { Batch, SentAttachment } from './read-statements-and-attachments.ts'
import { authorityOf } from './authority.ts'
import type { DefinitionWriter } from './activity-definition-writer.ts'
import { mayDefine } from './authenticate-client.ts'
import { XapiError } from './xapi-error.ts'
import { parameters } from './xapi-request.ts'
import type { XapiRequest } from './xapi-request.ts'
import { writeBatched } from './write-batcher.ts'

export interface Taking {
  db: OpenDatabase
  definitions: DefinitionWriter
  credential: Credential
  edition: XapiVersion
}

/** POST: one statement or a list. Answers their ids in the same order (XAPI-00146). */
export async function postStatements(question: XapiRequest, at: Taking): Promise<XapiResponse> {
  parameters(question, [])
  return withFiles(async (files) => {
    const batch = await readStatementsAndAttachments(question, files)
    if (batch.statements.length === 0) throw new XapiError(400, 'body', 'empty')
    const ids = await take(batch, { ...at, files, isMultipart: isMultipart(question) })
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ids),
      statements: ids.length,
    }
  })
}

/** PUT: one statement under the id in the query (XAPI-00143 … XAPI-00145). */
export async function putStatement(question: XapiRequest, at: Taking): Promise<XapiResponse> {
  const asked = parameters(question, ['statementId'])
  const id = asked.must('statementId', asked.uuid('statementId'))
  return withFiles(async (files) => {
    const { isList, statements } = await readStatementsAndAttachments(question, files)
    const one = statements[0]
    if (isList || !one) throw new XapiError(400, 'statement', 'not-an-object')
    const own = isObject(one.value) ? one.value.id : undefined
    if (typeof own === 'string' && own.toLowerCase() !== id) throw new XapiError(400, 'body.id', 'other-id')
    const whole = isObject(one.value) && own === undefined ? { ...one, value: { ...one.value, id } } : one
    await take({ isList, statements: [whole] }, { ...at, files, isMultipart: isMultipart(question) })
    return { ...nothing, statements: 1 }
  })
}

const isMultipart = (question: XapiRequest) => /^multipart\//i.test(question.header('content-type') ?? '')

async function withFiles(work: (files: SentAttachment[]) => Promise<XapiResponse>): Promise<XapiResponse> {
  const files: SentAttachment[] = []
  try {
    return await work(files)
  } finally {
    await Promise.all(files.map((f) => f.file.done()))
  }
}

interface Given extends Taking {
  files: SentAttachment[]
  isMultipart: boolean
}

/** Checks and keeps; answers the ids. */
async function take({ isList, statements }: Batch, at: Given): Promise<string[]> {
  for (const [i, { value }] of statements.entries()) {
    const wrong = validateStatement(value, at.edition)
    if (wrong) throw new XapiError(400, placeIn(wrong.path, isList ? i : null), wrong.code, wrong.params)
  }
  await checkAttachments(
    statements.map((s) => s.value as Json),
    at.files,
    at.isMultipart,
  )
  const { rows, activities } = rowsOf(statements, at)
  refuseTwice(rows)
  if (at.files.length > 0) await keepFiles(at)
  const done = await writeBatched(at.db, rows)
  if (done)
    throw new XapiError(
      409,
      placeIn('id', isList ? rows.findIndex((r) => r.id === done.taken) : null),
      'statement-taken',
    )
  if (mayDefine(at.credential)) await at.definitions.join(activities)
  return rows.map((r) => r.id)
}

function refuseTwice(rows: NewStatement[]): void {
  if (rows.length < 2) return
  const seen = new Set<string>()
  for (const [i, { id }] of rows.entries()) {
    if (seen.has(id)) throw new XapiError(400, `statements[${i}].id`, 'twice', { value: id })
    seen.add(id)
  }
}

function rowsOf(
  statements: readonly SentStatement[],
  { credential, edition }: Taking,
): { rows: NewStatement[]; activities: Map<string, Json> } {
  const authority = authorityOf(credential)
  const activities = new Map<string, Json>()
  const rows = statements.map((sentOne): NewStatement => {
    const statement = sentOne.value as Json
    const it = normaliseStatement(statement, {
      id: typeof statement.id === 'string' ? statement.id : newId(),
      authority,
      edition,
    })
    const found = indexKeysOf(it)
    for (const [id, definition] of found.activities) {
      const known = activities.get(id)
      if (known !== definition && Object.keys(definition).length > 0)
        activities.set(id, known ? joined(known, definition) : definition)
    }
    const voids = (it.verb as Json).id === voided ? found.refers : null
    return {
      id: String(it.id),
      keys: [...found.keys],
      refers: found.refers,
      voids,
      timed: it.timestamp !== undefined,
      credential: credential.id,
      raw: written(it, sentOne),
    }
  })
  return { rows, activities }
}

async function keepFiles({ db, files }: Given): Promise<void> {
  await db.write(nobodyScope(), async (tx) => {
    for (const { hash, contentType, file } of files.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
      await saveAttachment(tx, nobodyScope(), { path: file.path, bytes: file.bytes, sha256: hash, contentType })
    }
  })
}
