// The plain shapes everything in xAPI is made of: objects with known properties, arrays, strings, numbers.
import { ValidationError } from './validation-error.ts'

export type Json = Record<string, unknown>

/** A check of one property: what it is, and where it stands. */
export type Check = (value: unknown, path: string) => void
export type Properties = Record<string, Check>

/** A number whose digits a double can not hold; `JSON.stringify` writes it as it was sent. Made by `parseLosslessJson`. */
export interface ExactNumber {
  readonly rawJSON: string
}

// @NOTE In Node 24, and not yet in TypeScript's library.
const { isRawJSON } = JSON as unknown as { isRawJSON(value: unknown): value is ExactNumber }
export const isExactNumber = isRawJSON

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value)

/** The value as an object; null is said as null (XAPI-00001). */
export function object(value: unknown, path: string): Json {
  if (value === null) throw new ValidationError(path, 'null')
  if (!isObject(value)) throw new ValidationError(path, 'not-an-object')
  return value
}

/** Every property must be known, none null (XAPI-00001, XAPI-00008), and each pass its check. */
export function properties(value: unknown, path: string, known: Properties): Json {
  const it = object(value, path)
  for (const key of Object.keys(it)) {
    const inner = it[key]
    const check = Object.hasOwn(known, key) ? known[key] : undefined
    const place = path === '' ? key : `${path}.${key}`
    if (!check) throw new ValidationError(place, 'unknown-property')
    if (inner === null) throw new ValidationError(place, 'null')
    check(inner, place)
  }
  return it
}

export function required(it: Json, path: string, ...keys: string[]): void {
  for (const key of keys)
    if (it[key] === undefined) throw new ValidationError(path === '' ? key : `${path}.${key}`, 'missing')
}

export const text: Check = (value, path) => {
  if (typeof value !== 'string') throw new ValidationError(path, 'not-a-string')
}
export const boolean: Check = (value, path) => {
  if (typeof value !== 'boolean') throw new ValidationError(path, 'not-a-boolean')
}
/** A number that can be reckoned with: 1e400 is none. */
export const number: Check = (value, path) => {
  if (!Number.isFinite(isExactNumber(value) ? Number(value.rawJSON) : value))
    throw new ValidationError(path, 'not-a-number')
}
/** What a checked number comes to. */
export const double = (value: unknown): number | undefined =>
  isExactNumber(value) ? Number(value.rawJSON) : (value as number | undefined)
export const oneOf =
  (...allowed: string[]): Check =>
  (value, path) => {
    if (!allowed.includes(value as string))
      throw new ValidationError(path, 'not-one-of', { allowed: allowed.join(', ') })
  }

/** An array whose every element passes the check; none is null. */
export const each =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw new ValidationError(path, 'not-an-array')
    value.forEach((inner, i) => {
      if (inner === null) throw new ValidationError(`${path}[${i}]`, 'null')
      check(inner, `${path}[${i}]`)
    })
  }
