// State and profiles: documents under an activity, an agent or both, guarded by their ETag.
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../../platform/db/database.ts'
import type { XapiVersion } from '../rules/validate-statement.ts'
import { isObject } from '../rules/validators.ts'
import {
  clearShelf,
  documentAt,
  documentForChange,
  documentsOn,
  removeDocument,
  saveDocument,
} from '../store/document.ts'
import type { Document, Kind, Place } from '../store/document.ts'
import { json, nothing } from './xapi-response.ts'
import type { XapiResponse } from './xapi-response.ts'
import { jsonFrom, textFrom, whole } from './request-body.ts'
import { XapiError } from './xapi-error.ts'
import { parameters } from './xapi-request.ts'
import type { XapiRequest } from './xapi-request.ts'

interface Shelves {
  kind: Kind
  idName: 'stateId' | 'profileId'
  activity: boolean
  agent: boolean
  registration: boolean
}

export const shelves: Record<string, Shelves> = {
  'activities/state': { kind: 'state', idName: 'stateId', activity: true, agent: true, registration: true },
  'activities/profile': {
    kind: 'activity-profile',
    idName: 'profileId',
    activity: true,
    agent: false,
    registration: false,
  },
  'agents/profile': { kind: 'agent-profile', idName: 'profileId', activity: false, agent: true, registration: false },
}

const isJson = (type: string) => /^application\/json\s*(;|$)/i.test(type)

/** XAPI-00187 … XAPI-00235, XAPI-00255 … XAPI-00314: one answer for three resources and four methods. */
export async function documents(
  question: XapiRequest,
  { db, edition }: { db: OpenDatabase; edition: XapiVersion },
): Promise<XapiResponse> {
  const of = shelves[question.resource]!
  const allowed = [
    ...(of.activity ? ['activityId'] : []),
    ...(of.agent ? ['agent'] : []),
    ...(of.registration ? ['registration'] : []),
    of.idName,
    ...(question.method === 'GET' ? ['since'] : []),
  ]
  const asked = parameters(question, allowed)
  const shelf = {
    kind: of.kind,
    activity: of.activity ? asked.must('activityId', asked.iri('activityId')) : null,
    agent: of.agent ? (asked.must('agent', asked.text('agent')), asked.actor('agent', true)!.identifier) : null,
    registration: of.registration ? asked.uuid('registration') : null,
  }
  const id = asked.text(of.idName)
  const since = asked.moment('since')
  if (id === null && question.method === 'GET') return listed(db, shelf, since)
  if (id === null && question.method === 'DELETE' && of.kind === 'state') {
    await db.write(nobodyScope(), (tx) => clearShelf(tx, nobodyScope(), shelf))
    return nothing
  }
  const place: Place = { ...shelf, id: asked.must(of.idName, id) }
  return question.method === 'GET' ? given(db, place) : changed(question, place, { db, edition })
}

async function listed(db: OpenDatabase, shelf: Omit<Place, 'id'>, since: Date | null): Promise<XapiResponse> {
  const { ids, last } = await db.read(nobodyScope(), (reading) => documentsOn(reading, nobodyScope(), shelf, since))
  return json(ids, last ? { 'last-modified': last.toUTCString() } : {})
}

async function given(db: OpenDatabase, place: Place): Promise<XapiResponse> {
  const found = await db.read(nobodyScope(), (reading) => documentAt(reading, nobodyScope(), place))
  if (!found) throw new XapiError(404, 'query', 'not-found')
  return {
    status: 200,
    headers: { 'content-type': found.contentType, etag: found.etag, 'last-modified': found.at.toUTCString() },
    body: found.content,
  }
}

async function changed(
  question: XapiRequest,
  place: Place,
  { db, edition }: { db: OpenDatabase; edition: XapiVersion },
): Promise<XapiResponse> {
  const contentType = question.header('content-type') ?? 'application/octet-stream'
  const content = question.method === 'DELETE' ? Buffer.alloc(0) : await whole(question.content)
  if (question.method !== 'DELETE' && isJson(contentType)) objectOrAny(content, question.method === 'POST')
  await db.write(nobodyScope(), async (tx) => {
    const found = await documentForChange(tx, nobodyScope(), place)
    compare(question, found)
    if (question.method === 'PUT') mustSayWhich(question, found, { edition, isState: place.kind === 'state' })
    if (question.method === 'DELETE') await removeDocument(tx, nobodyScope(), place)
    else if (question.method === 'PUT' || !found) await saveDocument(tx, nobodyScope(), place, { content, contentType })
    else await merge(tx, place, { found, content, contentType })
  })
  return nothing
}

/** JSON is JSON when it says so; what is to be merged is an object (XAPI-00235, XAPI-00284, XAPI-00314). */
function objectOrAny(content: Buffer, mustBeObject: boolean): Record<string, unknown> {
  const value = jsonFrom(textFrom(content))
  if (mustBeObject && !isObject(value)) throw new XapiError(400, 'body', 'not-an-object')
  return value as Record<string, unknown>
}

/** XAPI-00322: 412 when another version is there than the one that is meant. */
function compare(question: XapiRequest, found: Document | null): void {
  const match = question.header('if-match')
  const none = question.header('if-none-match')
  const names = (header: string) =>
    header.trim() === '*'
      ? found !== null
      : found !== null &&
        header
          .split(',')
          .map((t) => t.trim().replace(/^W\//, ''))
          .includes(found.etag)
  if (match !== undefined && !names(match)) throw new XapiError(412, 'header.If-Match', 'changed-meanwhile')
  if (none !== undefined && names(none)) throw new XapiError(412, 'header.If-None-Match', 'changed-meanwhile')
}

/** A PUT says which version it replaces: 409 when one is there; 1.0.3 asks the same of a profile that is new (XAPI-00273, XAPI-00287). */
function mustSayWhich(
  question: XapiRequest,
  found: Document | null,
  { edition, isState }: { edition: XapiVersion; isState: boolean },
): void {
  if (
    question.header('if-match') !== undefined ||
    question.header('if-none-match') !== undefined ||
    (isState && edition === '1.0.3')
  )
    return
  if (found) throw new XapiError(409, 'header.If-Match', 'say-which')
  if (edition === '1.0.3') throw new XapiError(400, 'header.If-None-Match', 'missing')
}

/** Top-level properties of the new document replace or join those of the old (XAPI-00183, XAPI-00184). */
async function merge(
  tx: Writing,
  place: Place,
  { found, content, contentType }: { found: Document; content: Buffer; contentType: string },
): Promise<void> {
  if (!isJson(contentType) || !isJson(found.contentType))
    throw new XapiError(400, 'header.Content-Type', 'not-mergeable')
  const [old, news] = [jsonFrom(textFrom(found.content)), jsonFrom(textFrom(content))]
  if (!isObject(old) || !isObject(news)) throw new XapiError(400, 'body', 'not-mergeable')
  await saveDocument(tx, nobodyScope(), place, {
    content: Buffer.from(JSON.stringify({ ...old, ...news })),
    contentType: 'application/json',
  })
}
