// The plain shapes everything in xAPI is made of: objects with known properties, arrays, strings, numbers.
import { Wrong } from './wrong.ts'

export type Json = Record<string, unknown>

/** A check of one property: what it is, and where it stands. */
export type Check = (value: unknown, path: string) => void
export type Properties = Record<string, Check>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as an object; null is said as null (XAPI-00001). */
export function object(value: unknown, path: string): Json {
  if (value === null) throw new Wrong(path, 'null')
  if (!isObject(value)) throw new Wrong(path, 'not-an-object')
  return value
}

/** Every property must be known, none null (XAPI-00001, XAPI-00002), and each pass its check. */
export function properties(value: unknown, path: string, known: Properties): Json {
  const it = object(value, path)
  for (const [key, inner] of Object.entries(it)) {
    const check = Object.hasOwn(known, key) ? known[key] : undefined
    const place = path === '' ? key : `${path}.${key}`
    if (!check) throw new Wrong(place, 'unknown-property')
    if (inner === null) throw new Wrong(place, 'null')
    check(inner, place)
  }
  return it
}

export function required(it: Json, path: string, ...keys: string[]): void {
  for (const key of keys) if (it[key] === undefined) throw new Wrong(path === '' ? key : `${path}.${key}`, 'missing')
}

export const text: Check = (value, path) => { if (typeof value !== 'string') throw new Wrong(path, 'not-a-string') }
export const boolean: Check = (value, path) => { if (typeof value !== 'boolean') throw new Wrong(path, 'not-a-boolean') }
export const number: Check = (value, path) => { if (typeof value !== 'number' || !Number.isFinite(value)) throw new Wrong(path, 'not-a-number') }
export const oneOf = (...allowed: string[]): Check => (value, path) => { if (!allowed.includes(value as string)) throw new Wrong(path, 'not-one-of', { allowed: allowed.join(', ') }) }

/** An array whose every element passes the check; none is null. */
export const each = (check: Check): Check => (value, path) => {
  if (!Array.isArray(value)) throw new Wrong(path, 'not-an-array')
  value.forEach((inner, i) => {
    if (inner === null) throw new Wrong(`${path}[${i}]`, 'null')
    check(inner, `${path}[${i}]`)
  })
}

/** Refuses what is nested deeper than `most`, so that everything after may recurse. Itself iterative. */
export function refuseDepth(whole: unknown, most: number): void {
  let level: unknown[] = typeof whole === 'object' && whole !== null ? [whole] : []
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) throw new Wrong('', 'too-deep', { most })
    level = level.flatMap((value) => Object.values(value as object).filter((inner) => typeof inner === 'object' && inner !== null))
  }
}
