// How a statement is kept: lists where one stood alone, the moment in UTC; everything else as it was sent.
import type { Edition } from './statement.ts'
import { isObject } from './shape.ts'
import type { Json } from './shape.ts'
import { momentOf } from './texts.ts'

/** What the store adds to a statement. */
export interface Assigned { id: string; authority: Json; edition: Edition }

/** Without `stored` (and `timestamp`, when none was sent): these are known when the row is written. */
export function kept(statement: Json, { id, authority, edition }: Assigned): Json {
  const { stored: _stored, timestamp, context, object, ...rest } = statement
  const it: Json = { ...rest, id: id.toLowerCase(), object: isObject(object) && object.objectType === 'SubStatement' ? listed(object) : object }
  if (context !== undefined) it.context = (listed({ context }) as { context: Json }).context
  if (typeof timestamp === 'string') it.timestamp = utc(timestamp)
  return { ...it, authority, version: statement.version ?? (edition === '2.0.0' ? '2.0.0' : '1.0.0') }
}

/** XAPI-00122, and 2.0 4.2.7: the same moment in UTC; digits of the second stay, also those finer than a millisecond. */
function utc(timestamp: string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(timestamp)) return timestamp
  const iso = new Date(momentOf(timestamp)!).toISOString()
  const digits = /:\d\d[.,](\d+)/.exec(timestamp)?.[1] ?? ''
  return digits.length > 3 ? `${iso.slice(0, -4)}${digits}Z` : iso
}

/** A single context activity becomes a list of one (XAPI-00096). */
function listed(of: Json): Json {
  const context = of.context
  if (!isObject(context) || !isObject(context.contextActivities)) return of
  const lists = Object.entries(context.contextActivities).map(([key, value]) => [key, Array.isArray(value) ? value : [value]])
  return { ...of, context: { ...context, contextActivities: Object.fromEntries(lists) } }
}
