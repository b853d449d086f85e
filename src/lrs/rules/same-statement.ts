// When two statements say the same: order, zone, precision and what the store adds make no difference.
import { isObject } from './validators.ts'
import type { Json } from './validators.ts'
import { momentOf } from './string-formats.ts'

const assigned = new Set(['id', 'stored', 'authority', 'version'])
const unordered = new Set([
  'member',
  'parent',
  'grouping',
  'category',
  'other',
  'attachments',
  'contextAgents',
  'contextGroups',
])

/**
 * One text for every spelling of a statement's content. Left out: what the store assigns, the verb's display and the
 * definitions of activities, which are not part of a statement. Moments count in UTC, durations to 0.01 s, a single
 * context activity as a list of one, group members in any order (1.0.3 Data 2.3.1; 2.0 4.2.7).
 */
export function contentOf(statement: Json): string {
  return spelled(Object.fromEntries(Object.entries(statement).filter(([key]) => !assigned.has(key))), [])
}

/** Whether two statements, kept or sent, say the same. */
export const sameStatement = (a: Json, b: Json): boolean => contentOf(a) === contentOf(b)

function spelled(value: unknown, path: readonly string[]): string {
  const key = path.at(-1)
  if (Array.isArray(value)) {
    const parts = value.map((inner) => spelled(inner, path))
    return `[${(unordered.has(key ?? '') && !path.includes('extensions') ? parts.toSorted() : parts).join()}]`
  }
  if (isObject(value)) {
    const free = path.includes('extensions')
    const inner = Object.keys(value)
      .filter((k) => free || !dropped(k, key, value))
      .toSorted()
    return `{${inner.map((k) => `${JSON.stringify(k)}:${spelled(free ? value[k] : settled(k, value[k], key), [...path, k])}`).join()}}`
  }
  return JSON.stringify(value)
}

const dropped = (key: string, parent: string | undefined, of: Json) =>
  (key === 'display' && parent === 'verb') ||
  (key === 'definition' && typeof of.id === 'string') ||
  (key === 'objectType' && (of.objectType === 'Activity' || of.objectType === 'Agent'))

/** A property in its one spelling. */
function settled(key: string, value: unknown, parent: string | undefined): unknown {
  if (key === 'timestamp' && typeof value === 'string') return momentOf(value)
  if (key === 'duration' && typeof value === 'string')
    return value
      .replace(/[.,](\d+)S$/, (_, digits: string) => `.${digits.slice(0, 2).padEnd(2, '0')}S`)
      .replace(/\.00S$/, 'S')
  if (key === 'mbox' && typeof value === 'string') return value.toLowerCase()
  if (parent === 'contextActivities' && isObject(value)) return [value]
  return value
}
