// The administrators' side of the record store as it travels: senders with their traffic, keys, and the quarantine.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { scopes } from './rules/credential-scopes.ts'
import { senderStates } from './rules/sender-state.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

const id = z.uuid()
const who = z.string().nullable()
const ofCredential = z.object({ credential: id })
const ofRefusal = z.object({ refusal: id })
const counts = { requests: z.number(), statements: z.number(), refused: z.number() }
/** null where nothing came at all. */
const seenCounts = {
  requests: z.number().nullable(),
  statements: z.number().nullable(),
  refused: z.number().nullable(),
}

/** Days a refused body is kept: while it waits; after it was mended, dismissed or when it came without statements. */
export const retentionDays = { waiting: 90, handled: 30 } as const

/** A reason in words beside its place and status. */
const reasonShape = z.object({
  at: z.string(),
  status: z.number(),
  place: z.string(),
  code: z.string(),
  why: textShape,
})

export const senderShape = z.object({
  id,
  key: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  at: z.string(),
  by: who,
  secretAt: z.string(),
  oldUntil: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokedBy: who,
  state: z.enum(senderStates),
  /** Since when nothing came, where that is said. */
  since: z.string().nullable(),
  lastAt: z.string().nullable(),
  lastDataAt: z.string().nullable(),
  patienceHours: z.number(),
  /** Of the last seven days. */
  week: z.object(counts),
  day: z.object({ requests: z.number(), refused: z.number() }),
  refusedBefore: z.number(),
  waiting: z.number(),
  kept: z.number(),
  lastRefusal: reasonShape.nullable(),
  /** Statements by day, the oldest first; null where nothing came at all. */
  days: z.array(z.object({ day: z.string(), statements: z.number().nullable() })),
})
export type Sender = z.infer<typeof senderShape>

const issuedShape = z.object({ id, key: z.string(), secret: z.string() })
const nameShape = typedText().min(1).max(80)

export const listSenders = endpoint({
  method: 'GET',
  path: '/api/lrs/credentials',
  summary: 'Systems that send to the record store, and how each is doing',
  answer: z.object({ senders: z.array(senderShape), mayAdminister: z.boolean(), at: z.string() }),
})
export const getTraffic = endpoint({
  method: 'GET',
  path: '/api/lrs/credentials/:credential',
  summary: 'One sender with its traffic by day and by hour',
  params: ofCredential,
  answer: z.object({
    sender: senderShape,
    mayAdminister: z.boolean(),
    days: z.array(z.object({ day: z.string(), ...seenCounts })),
    hours: z.array(z.object({ hour: z.string(), ...seenCounts })),
    at: z.string(),
  }),
})
export const issue = endpoint({
  method: 'POST',
  path: '/api/lrs/credentials',
  summary: 'Make a key for a system; its secret is answered this once',
  body: z.object({ id, name: nameShape, scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) }),
  answer: issuedShape,
})
export const rename = endpoint({
  method: 'PUT',
  path: '/api/lrs/credentials/:credential/name',
  summary: 'Give a key another name',
  params: ofCredential,
  body: z.object({ name: nameShape }),
  answer: z.object({ name: z.string() }),
})
export const rotate = endpoint({
  method: 'POST',
  path: '/api/lrs/credentials/:credential/secrets',
  summary: 'Make a new secret; the old one lives on for a while or ends at once',
  params: ofCredential,
  body: z.object({ graceHours: z.number().int().min(0).max(720) }),
  answer: issuedShape.extend({ oldUntil: z.string().nullable() }),
})
export const revoke = endpoint({
  method: 'POST',
  path: '/api/lrs/credentials/:credential/revocation',
  summary: 'End a key for good, at once',
  params: ofCredential,
  answer: z.object({}),
})

export const shelves = ['waiting', 'handled', 'without-body', 'all'] as const

export const refusalShape = z.object({
  id,
  credential: id.nullable(),
  sender: z.string().nullable(),
  at: z.string(),
  method: z.string(),
  address: z.string(),
  edition: z.string(),
  status: z.number(),
  place: z.string(),
  code: z.string(),
  why: textShape,
  contentType: z.string(),
  bodyBytes: z.number(),
  hasBody: z.boolean(),
  mended: z.object({ at: z.string(), by: who, statements: z.number(), edited: z.boolean() }).nullable(),
  dismissed: z.object({ at: z.string(), by: who, because: z.string() }).nullable(),
})
export type RefusalBrief = z.infer<typeof refusalShape>

const filter = {
  shelf: z.enum(shelves).default('waiting'),
  credential: id.optional(),
  code: z.string().max(60).optional(),
}
export const pageOfRefusals = 50

export const listRefusals = endpoint({
  method: 'GET',
  path: '/api/lrs/refusals',
  summary: 'The quarantine: what was refused, by sender and reason',
  query: z.object({ ...filter, page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  answer: z.object({
    total: z.number(),
    waiting: z.number(),
    refusals: z.array(refusalShape),
    senders: z.array(z.object({ credential: id.nullable(), name: z.string().nullable(), n: z.number() })),
    reasons: z.array(z.object({ code: z.string(), why: textShape, n: z.number() })),
  }),
})
export const getRefusal = endpoint({
  method: 'GET',
  path: '/api/lrs/refusals/:refusal',
  summary: 'One refusal with its body, as it came',
  params: ofRefusal,
  /** `readAs` says how the bytes became text; null when they are no text. */
  answer: z.object({
    refusal: refusalShape,
    text: z.string().nullable(),
    readAs: z.enum(['utf-8', 'gb18030']).nullable(),
  }),
})
export const refusedBody = endpoint({
  method: 'GET',
  path: '/api/lrs/refusals/:refusal/body',
  summary: 'The body of a refusal, byte for byte',
  params: ofRefusal,
  file: 'application/octet-stream',
  answer: z.unknown(),
})
export const resubmitRefusal = endpoint({
  method: 'POST',
  path: '/api/lrs/refusals/:refusal/mending',
  summary: 'Send a refused body again, corrected or (text null) as it was',
  params: ofRefusal,
  body: z.object({ text: z.string().max(2_000_000).nullable() }),
  answer: z.object({ statements: z.number() }),
})
const several = z.array(id).min(1).max(200)
export const replayRefusals = endpoint({
  method: 'POST',
  path: '/api/lrs/replays',
  summary: 'Send several refused bodies again as they were',
  body: z.object({ refusals: several }),
  answer: z.object({
    became: z.array(z.object({ refusal: id, statements: z.number().nullable(), why: textShape.nullable() })),
  }),
})
export const dismissRefusals = endpoint({
  method: 'POST',
  path: '/api/lrs/dismissals',
  summary: 'Dismiss refusals with a reason',
  body: z.object({ refusals: several, because: typedText().min(2).max(500) }),
  answer: z.object({ dismissed: z.number() }),
})
export const quarantineFile = endpoint({
  method: 'GET',
  path: '/api/lrs/quarantine',
  summary: 'Refusals with their bodies as JSON',
  query: z.object({ ...filter, refusal: z.union([id, several]).optional() }),
  file: 'application/json',
  answer: z.unknown(),
})
export const notesForSenders = endpoint({
  method: 'GET',
  path: '/api/lrs/notes',
  summary: 'Notes for whoever sets up a sender: endpoint, editions, scopes, limits, errors',
  file: 'text/markdown; charset=utf-8',
  answer: z.unknown(),
})
