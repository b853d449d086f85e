// How a statement is kept: lists where one stood alone, the moment in UTC; everything else as it was sent.
import type { XapiVersion } from './validate-statement.ts'
import type { SentStatement } from './parse-batch-with-byte-ranges.ts'
import { memoise } from './intern-and-memoise.ts'
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'
import { momentOf } from './string-formats.ts'

/** What the store adds to a statement. */
export interface Assigned {
  id: string
  authority: Json
  edition: XapiVersion
}

/** Without `stored` (and `timestamp`, when none was sent): these are known when the row is written. What needs no change is the same value. */
export function normaliseStatement(statement: Json, { id, authority, edition }: Assigned): Json {
  const { timestamp, context, object } = statement
  const it: Json = {
    ...statement,
    id: id.toLowerCase(),
    authority,
    version: statement.version ?? (edition === '2.0.0' ? '2.0.0' : '1.0.0'),
  }
  if (it.stored !== undefined) delete it.stored
  if (isObject(object) && object.objectType === 'SubStatement') it.object = listed(object)
  if (context !== undefined) it.context = (listed({ context }) as { context: Json }).context
  if (typeof timestamp === 'string') it.timestamp = utc(timestamp)
  return it
}

/**
 * The text of a kept statement, in UTF-8. What is as it was sent keeps its bytes; the rest is written anew, and so is what
 * was sent with escapes, so that a text that is looked for is found however it was spelled.
 */
export function written(it: Json, { value, bytes, parts }: SentStatement): Buffer {
  if (parts.length === 0 || bytes.subarray(parts[0]!.start, parts.at(-1)!.to).includes(backslash))
    return Buffer.from(JSON.stringify(it))
  const slices: Slice[] = []
  const anew: string[] = []
  let next = 0
  for (const key of Object.keys(it)) {
    const at = parts[next]?.key === key ? next : parts.findIndex((p) => p.key === key)
    if (at < 0 || it[key] !== (value as Json)[key]) anew.push(`${JSON.stringify(key)}:${textOf(it[key])}`)
    else {
      if (at === next && slices.length > 0) slices.at(-1)!.to = parts[at]!.to
      else slices.push({ from: parts[at]!.start, to: parts[at]!.to })
      next = at + 1
    }
  }
  return joinedText(bytes, slices, anew.join())
}

interface Slice {
  from: number
  to: number
}
const [backslash, comma, openObject, closeObject] = [0x5c, 0x2c, 0x7b, 0x7d]

const textOfObject = memoise((value) => JSON.stringify(value))
const textOf = (value: unknown) => (isObject(value) ? textOfObject(value) : JSON.stringify(value))

/** One object of slices of bytes and of what is written anew. */
function joinedText(bytes: Buffer, slices: readonly Slice[], anew: string): Buffer {
  const out = Buffer.allocUnsafe(slices.reduce((n, { from, to }) => n + to - from + 1, 2) + Buffer.byteLength(anew))
  let at = 0
  out[at++] = openObject
  for (const { from, to } of slices) {
    at += bytes.copy(out, at, from, to)
    out[at++] = comma
  }
  at += out.write(anew, at)
  out[at] = closeObject
  return out
}

/** XAPI-00122, and 2.0 4.2.7: the same moment (it is one) in UTC; digits of the second stay, also those finer than a millisecond. */
function utc(timestamp: string): string {
  if (timestamp.endsWith('Z') && usual.test(timestamp)) return timestamp
  if (timestamp.endsWith('+00:00') && timestamp.length > 28 && usual.test(timestamp))
    return `${timestamp.slice(0, -6)}Z`
  const iso = new Date(momentOf(timestamp)!).toISOString()
  const digits = /:\d\d[.,](\d+)/.exec(timestamp)?.[1] ?? ''
  return digits.length > 3 ? `${iso.slice(0, -4)}${digits}Z` : iso
}
const usual = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/

/** A single context activity becomes a list of one (XAPI-00096). */
function listed(of: Json): Json {
  const context = of.context
  if (!isObject(context) || !isObject(context.contextActivities)) return of
  if (Object.values(context.contextActivities).every(Array.isArray)) return of
  const lists = Object.entries(context.contextActivities).map(([key, value]) => [
    key,
    Array.isArray(value) ? value : [value],
  ])
  return { ...of, context: { ...context, contextActivities: Object.fromEntries(lists) } }
}
