// JSON read exactly: digits beyond a double stay as they were sent, a key that is there twice is named, and nothing is bottomless.
import type { ExactNumber, Json } from './validators.ts'
import { ValidationError } from './validation-error.ts'

// @NOTE JSON.rawJSON and the source of a number are in Node 24 and not yet in TypeScript's library.
const exactly = JSON as unknown as {
  rawJSON(text: string): ExactNumber
  parse(text: string, revive: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
}

const deepest = 60
/** Beyond this PostgreSQL could not keep it as a number of jsonb either. */
const mostDigits = 1000

/**
 * The value of a JSON text. Throws SyntaxError when it is none, and `Wrong` for a key that is there twice (one of the two
 * would silently be lost), for nesting deeper than 60 (`above`: how deep the text itself stands), and for numbers longer than anybody can mean.
 */
export function parseLosslessJson(text: string, above = 0): unknown {
  const value: unknown = JSON.parse(text)
  const { keys, long } = tokensOf(text)
  if (typeof value === 'object' && value !== null && keysIn(value as Json, above + 1) !== keys) throw twice(text)
  return long
    ? exactly.parse(text, (_key, inner, { source }) =>
        typeof inner === 'number' && source !== undefined ? exactNumber(source, inner) : inner,
      )
    : value
}

/** How many keys a valid text writes, and whether a number in it is more than a double. */
function tokensOf(text: string): { keys: number; long: boolean } {
  let [keys, long] = [0, false]
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (sign === quote) i = endOfText(text, i)
    else if (sign === colon) keys++
    else if (sign === minus || (sign >= zero && sign <= nine)) {
      const end = endOfNumber(text, i)
      long ||= !(end - i < 16 && plain(text, i, end)) && !saysTheSame(text.slice(i, end))
      i = end - 1
    }
  }
  return { keys, long }
}

const [quote, colon, minus, zero, nine, backslash] = [34, 58, 45, 48, 57, 92]

function endOfText(text: string, start: number): number {
  let i = start + 1
  for (let sign = text.charCodeAt(i); sign !== quote; sign = text.charCodeAt(++i)) if (sign === backslash) i++
  return i
}

function endOfNumber(text: string, start: number): number {
  let i = start + 1
  for (
    let sign = text.charCodeAt(i);
    (sign >= zero && sign <= nine) || sign === 46 || sign === 43 || sign === minus || sign === 69 || sign === 101;
    sign = text.charCodeAt(++i)
  );
  return i
}

const plain = (text: string, start: number, end: number) => {
  for (let i = start; i < end; i++) if ((text.charCodeAt(i) | 32) === 101) return false
  return true
}

/** Counts the keys of a value, and how deep it goes, so that everything after may recurse. */
function keysIn(value: Json | unknown[], depth: number): number {
  if (depth > deepest) throw new ValidationError('', 'too-deep', { most: deepest })
  let keys = 0
  if (Array.isArray(value)) {
    for (const inner of value) if (typeof inner === 'object' && inner !== null) keys += keysIn(inner as Json, depth + 1)
    return keys
  }
  for (const key of Object.keys(value)) {
    const inner = value[key]
    keys++
    if (typeof inner === 'object' && inner !== null) keys += keysIn(inner as Json, depth + 1)
  }
  return keys
}

/** Names the first key that is there twice in one object of a valid text. */
function twice(text: string): ValidationError {
  const open: (Set<string> | null)[] = []
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(null)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfText(text, i)
      if (/^\s*:/.test(text.slice(end + 1, end + 100))) {
        const key = JSON.parse(text.slice(i, end + 1)) as string
        if (open.at(-1)!.has(key)) return new ValidationError('', 'key-twice', { key })
        open.at(-1)!.add(key)
      }
      i = end
    }
  }
  return new ValidationError('', 'key-twice', { key: '' })
}

/** The double, when it says the same; the digits as they were sent otherwise. */
function exactNumber(source: string, double: number): number | ExactNumber {
  if (saysTheSame(source)) return double
  if (source.length > mostDigits || Math.abs(Number(/[eE](.*)$/.exec(source)?.[1] ?? 0)) > mostDigits)
    throw new ValidationError('', 'number-too-long', { most: mostDigits })
  return exactly.rawJSON(source)
}

const saysTheSame = (source: string) =>
  Number.isFinite(Number(source)) &&
  (source === String(Number(source)) || decimal(source) === decimal(String(Number(source))))

/** One spelling for every way to write the same decimal: sign, digits without zeros around them, power of ten. */
function decimal(source: string): string {
  const [, sign, whole, part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source)!
  const digits = `${whole}${part}`.replace(/^0+/, '')
  if (digits === '') return '0'
  const significant = digits.replace(/0+$/, '')
  return `${sign}${significant}e${Number(power) - part.length + digits.length - significant.length}`
}
