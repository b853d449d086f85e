// A batch read part by part: the bytes of each property are known, so that what stays as it was sent is never written anew, and what was said before is not read again.
import { parseLosslessJson } from './lossless-json.ts'
import { intern } from './intern-and-memoise.ts'
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'
import { ValidationError } from './validation-error.ts'

/** Where a property stands in the bytes: its name from `start`, its value from `from`, up to and without `to`. */
export interface Part {
  key: string
  start: number
  from: number
  to: number
}

/** One statement of a batch: what it says, and where each of its properties stands. `parts` is empty for what is no object. */
export interface SentStatement {
  value: unknown
  bytes: Buffer
  parts: readonly Part[]
}

/** Reads the JSON text between two places, `above` levels deep, as `parseLosslessJson` does; what it read before gives the same value, frozen. */
type Said = (bytes: Buffer, from: number, to: number, above: number) => unknown

/** Which parts are said again and again in the same words, and which are read by their own parts. */
type Plan = ReadonlyMap<string, Plan | Said>
const around: Plan = new Map([
  ['contextActivities', remembered()],
  ['instructor', remembered()],
  ['team', remembered()],
])
const plan: Plan = new Map<string, Plan | Said>([
  ['actor', remembered()],
  ['verb', remembered()],
  ['object', remembered()],
  ['context', around],
])
/** How deep the parts of a statement stand in a list of them. */
const depth = 2

/**
 * The statements of a JSON text in UTF-8: a list of them, or one. Throws as `parseLosslessJson` does: SyntaxError for what is no
 * JSON; `Wrong` for a key that is there twice, bottomless nesting and endless numbers.
 */
export function parseBatch(bytes: Buffer): { isList: boolean; statements: SentStatement[] } {
  const start = skipSpace(bytes, 0)
  const isList = bytes[start] === openList
  const statements: SentStatement[] = []
  const end = isList
    ? eachOf(bytes, start, closeList, (at) => readStatement(bytes, at, statements))
    : readStatement(bytes, start, statements)
  if (skipSpace(bytes, end) !== bytes.length) throw notJson()
  return { isList, statements }
}

function readStatement(bytes: Buffer, from: number, into: SentStatement[]): number {
  if (bytes[from] !== openObject) {
    const to = endOfValue(bytes, from)
    into.push({ value: parseLosslessJson(bytes.toString('utf8', from, to), depth - 1), bytes, parts: [] })
    return to
  }
  const { value, parts, to } = readObject(bytes, from, plan, depth)
  into.push({ value, bytes, parts })
  return to
}

/** The object that begins here, and where its properties stand. */
function readObject(
  bytes: Buffer,
  start: number,
  how: Plan,
  above: number,
): { value: Json; parts: Part[]; to: number } {
  const value: Json = {}
  const parts: Part[] = []
  const to = eachOf(bytes, start, closeObject, (at) => {
    if (bytes[at] !== quote) throw notJson()
    const keyEnd = endOfText(bytes, at)
    const key = keyOf(bytes, at, keyEnd)
    if (Object.hasOwn(value, key)) throw new ValidationError('', 'key-twice', { key })
    const colonAt = skipSpace(bytes, keyEnd)
    if (bytes[colonAt] !== colon) throw notJson()
    const from = skipSpace(bytes, colonAt + 1)
    const known = how.get(key)
    const isPlanned = known !== undefined && typeof known !== 'function' && bytes[from] === openObject
    const inner = isPlanned ? readObject(bytes, from, known, above + 1) : readValue(bytes, from, known, above)
    // @NOTE Assigned, this one name would change what kind of object it is.
    if (key === '__proto__')
      Object.defineProperty(value, key, { value: inner.value, enumerable: true, configurable: true, writable: true })
    else value[key] = inner.value
    parts.push({ key, start: at, from, to: inner.to })
    return inner.to
  })
  return { value, parts, to }
}

function readValue(
  bytes: Buffer,
  from: number,
  how: Plan | Said | undefined,
  above: number,
): { value: unknown; to: number } {
  const to = endOfValue(bytes, from)
  if (bytes[from] === quote) return { value: textOf(bytes, from, to), to }
  return {
    value:
      typeof how === 'function'
        ? how(bytes, from, to, above)
        : parseLosslessJson(bytes.toString('utf8', from, to), above),
    to,
  }
}

/** Goes through what stands between brackets; answers where they end. */
function eachOf(bytes: Buffer, start: number, close: number, read: (at: number) => number): number {
  let at = skipSpace(bytes, start + 1)
  if (bytes[at] === close) return at + 1
  for (;;) {
    at = skipSpace(bytes, read(at))
    if (bytes[at] === close) return at + 1
    if (bytes[at] !== comma) throw notJson()
    at = skipSpace(bytes, at + 1)
  }
}

/** A text between quotes; most are what they look like. */
function textOf(bytes: Buffer, from: number, to: number): string {
  const inner = bytes.toString('utf8', from + 1, to - 1)
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner
}

/** A name between quotes: most are a statement's own, and need not be made anew. */
function keyOf(bytes: Buffer, from: number, to: number): string {
  for (const name of ownKeys[to - from - 2] ?? []) {
    let i = 0
    while (i < name.length && bytes[from + 1 + i] === name.charCodeAt(i)) i++
    if (i === name.length) return name
  }
  return textOf(bytes, from, to)
}

const ownKeys: string[][] = []
for (const name of [
  'id',
  'actor',
  'verb',
  'object',
  'result',
  'context',
  'timestamp',
  'version',
  'registration',
  'contextActivities',
  'extensions',
  'platform',
  'language',
])
  (ownKeys[name.length] ??= []).push(name)

const [space, quote, comma, colon, backslash, openObject, closeObject, openList, closeList] = [
  0x20, 0x22, 0x2c, 0x3a, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
]
const notJson = () => new SyntaxError('this is no JSON')

function skipSpace(bytes: Buffer, from: number): number {
  let at = from
  for (let sign = bytes[at]; sign === space || sign === 0x0a || sign === 0x0d || sign === 0x09; sign = bytes[++at]);
  return at
}

/** Just after the value that begins here. What is inside is only counted through: whoever reads it finds out whether it is JSON. */
function endOfValue(bytes: Buffer, start: number): number {
  const first = bytes[start]
  if (first === quote) return endOfText(bytes, start)
  if (first === openObject || first === openList) return endOfBrackets(bytes, start)
  let at = start
  for (
    let sign = bytes[at];
    sign !== undefined && sign > space && sign !== comma && sign !== closeObject && sign !== closeList;
    sign = bytes[++at]
  );
  if (at === start) throw notJson()
  return at
}

function endOfBrackets(bytes: Buffer, start: number): number {
  let depth = 0
  for (let at = start; at < bytes.length; at++) {
    const sign = bytes[at]
    if (sign === quote) at = endOfText(bytes, at) - 1
    else if (sign === openObject || sign === openList) depth++
    else if ((sign === closeObject || sign === closeList) && --depth === 0) return at + 1
  }
  throw notJson()
}

function endOfText(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const sign = bytes[at]
    if (sign === quote) return at + 1
    if (sign === backslash) at++
    else if (sign! < space) break
  }
  throw notJson()
}

const remembering = { most: 2000, bytes: 800 }

/** A memory of its own: 2,000 short texts, then it begins anew. */
function remembered(): Said {
  const known = new Map<string, unknown>()
  return (bytes, from, to, above) => {
    if (to - from > remembering.bytes) return parseLosslessJson(bytes.toString('utf8', from, to), above)
    // @NOTE As Latin 1 every byte is a sign of its own: quicker to make, and no two texts are taken for one.
    const text = bytes.toString('latin1', from, to)
    const had = known.get(text)
    if (had !== undefined) return had
    const value = parseLosslessJson(bytes.toString('utf8', from, to), above)
    if (!isObject(value)) return value
    if (known.size >= remembering.most) known.clear()
    known.set(text, intern(value))
    return value
  }
}
