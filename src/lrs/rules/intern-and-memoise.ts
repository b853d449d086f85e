// Values that are said again and again: one value, which nobody may change, and what was worked out from it.
import type { Check, Json } from './validators.ts'

const shared = new WeakSet<object>()

/** A value that is the same one wherever it is meant: what is worked out from it is worked out once. Nobody may change it. */
export function intern<T extends object>(value: T): T {
  shared.add(frozen(value))
  return value
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

const isRemembered = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && shared.has(value)

/** The same check; a remembered value that passed it once is right for good. */
export function once(check: Check): Check {
  const right = new WeakSet<object>()
  return (value, path) => {
    if (!isRemembered(value)) check(value, path)
    else if (!right.has(value)) {
      check(value, path)
      right.add(value)
    }
  }
}

/** The same answer, worked out once for a remembered value; each time for any other. */
export function memoise<T extends object | string>(work: (value: Json) => T): (value: Json) => T {
  const known = new WeakMap<object, T>()
  return (value) => {
    if (!isRemembered(value)) return work(value)
    let answer = known.get(value)
    if (answer === undefined) known.set(value, (answer = work(value)))
    return answer
  }
}
