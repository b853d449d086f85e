// A refused body goes in after all, corrected or as it was: through the same checks, vouched for by the one who sent it, once.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { sayBoth } from '../platform/localised-text/contract.ts'
import type { Params, Text } from '../platform/localised-text/contract.ts'
import type { DefinitionWriter } from './api/activity-definition-writer.ts'
import { XapiError } from './api/xapi-error.ts'
import type { XapiRequest } from './api/xapi-request.ts'
import { postStatements, putStatement } from './api/post-and-put-statements.ts'
import { mayAdminister } from './permissions.ts'
import { parseLosslessJson } from './rules/lossless-json.ts'
import { fillResubmittedIdAndTimestamp } from './rules/fill-resubmitted-id-and-timestamp.ts'
import type { XapiVersion } from './rules/validate-statement.ts'
import { refusalReason } from './refusal-reason.ts'
import type { Credential } from './store/credential.ts'
import { credentialById } from './store/credential.ts'
import { holdRefusal, saveResubmission } from './store/quarantine.ts'
import type { HeldRefusal } from './store/quarantine.ts'
import { words } from './words.ts'

/** `text` null: as it was sent. */
export interface Resubmission {
  refusal: string
  text: string | null
  now: Date
}

interface Place {
  db: OpenDatabase
  definitions: DefinitionWriter
}
type ResubmissionResult = { statements: number } | { refused: string; params?: Record<string, string | number> }

/**
 * Holds the refusal while its statements go in, each batch whole or not at all. Ids the sender left out are derived from
 * the refusal, so a mending cut off half-way and begun again doubles nothing.
 */
export async function resubmitRefused(
  { db, definitions }: Place,
  scope: Scope,
  m: Resubmission,
): Promise<ResubmissionResult> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  return db.write(scope, async (tx) => {
    const held = await holdRefusal(tx, scope, m.refusal)
    if (held === null) return { refused: 'not-found' }
    if (held === 'held') return { refused: 'being-mended' }
    const sender = await senderOf(tx, scope, held)
    if ('refused' in sender) return sender
    const body = m.text === null ? held.body! : Buffer.from(m.text)
    const sha256 = createHash('sha256').update(body).digest()
    if (held.mending)
      return held.mending.sha256.equals(sha256)
        ? { statements: held.mending.statements }
        : { refused: 'already-mended' }
    const taken = await take({ db, definitions }, held, sender, body)
    if ('refused' in taken) return taken
    const edited = !body.equals(held.body!)
    await saveResubmission(tx, scope, { refusal: held.id, at: m.now, statements: taken.statements, edited, sha256 })
    await writeAuditLog(tx, scope, edited ? 'lrs.refusal-mended' : 'lrs.refusal-replayed', held.id, {
      statements: taken.statements,
    })
    return taken
  })
}

/** Several at once, one after the other, as they were sent; each says for itself what became of it. */
export async function resubmitSeveral(
  place: Place,
  scope: Scope,
  { refusals, now }: { refusals: string[]; now: Date },
): Promise<{ became: { refusal: string; statements: number | null; why: Text | null }[] } | { refused: 'not-yours' }> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const became = []
  for (const refusal of refusals) {
    const one = await resubmitRefused(place, scope, { refusal, text: null, now })
    became.push(
      'refused' in one
        ? { refusal, statements: null, why: refusalText(one) }
        : { refusal, statements: one.statements, why: null },
    )
  }
  return { became }
}

function refusalText({ refused, params = {} }: { refused: string; params?: Params }): Text {
  const text = (words as Record<string, Text>)[`refused.${refused}`]
  return text ? sayBoth(text, params) : { zh: refused, en: refused }
}

async function senderOf(tx: Writing, scope: Scope, held: HeldRefusal): Promise<Credential | { refused: string }> {
  if (held.body === null) return { refused: 'body-not-kept' }
  const found = held.credential === null ? null : await credentialById(tx, scope, held.credential)
  return found ?? { refused: 'sender-unknown' }
}

/** The same request the sender made, with the body as it is now. */
async function take(
  { db, definitions }: Place,
  held: HeldRefusal,
  credential: Credential,
  body: Buffer,
): Promise<ResubmissionResult> {
  const asked = new URL(held.address, 'http://midcourse.invalid')
  const edition = held.edition as XapiVersion
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-experience-api-version': edition }
  const question: XapiRequest = {
    method: held.method,
    resource: 'statements',
    params: asked.searchParams.size === 0 ? new Map() : new Map(asked.searchParams),
    header: (name) => headers[name],
    content: Readable.from([wholeBody(held, body)]),
    read: { body: null },
  }
  try {
    const answer = await (held.method === 'PUT' ? putStatement : postStatements)(question, {
      db,
      definitions,
      credential,
      edition,
    })
    return { statements: answer.statements ?? 0 }
  } catch (problem) {
    if (!(problem instanceof XapiError)) throw problem
    const { zh, en } = refusalReason(problem)
    return { refused: 'still-wrong', params: { place: problem.place, code: problem.code, zh, en } }
  }
}

/** With the ids and moments it would have been given; what is no JSON goes to the checks as it is. */
function wholeBody(held: HeldRefusal, body: Buffer): Buffer {
  try {
    const id = held.method === 'PUT' ? null : (index: number) => idFrom('lrs.refusal', held.id, index)
    const whole = fillResubmittedIdAndTimestamp(
      parseLosslessJson(new TextDecoder('utf-8', { fatal: true }).decode(body)),
      {
        at: held.at,
        id,
      },
    )
    return whole === null ? body : Buffer.from(JSON.stringify(whole))
  } catch {
    return body
  }
}
