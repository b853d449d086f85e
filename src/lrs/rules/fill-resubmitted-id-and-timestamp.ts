// A refused body that goes in later is what it would have been then: its moment is that of the first sending, its ids are always the same.
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'

/** Fills in id and timestamp where the sender gave none; null when nothing is missing, so that the text goes as it is. */
export function fillResubmittedIdAndTimestamp(
  value: unknown,
  { at, id }: { at: Date; id: ((index: number) => string) | null },
): unknown {
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  let changed = false
  const filled = list.map((one, index): unknown => {
    if (!isObject(one)) return one
    const more: Json = {
      ...(one.id === undefined && id ? { id: id(index) } : {}),
      ...(one.timestamp === undefined ? { timestamp: at.toISOString() } : {}),
    }
    if (Object.keys(more).length === 0) return one
    changed = true
    return { ...one, ...more }
  })
  return changed ? (Array.isArray(value) ? filled : filled[0]) : null
}
