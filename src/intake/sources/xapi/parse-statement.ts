// One statement, parsed: who did what to what, under what it stands, and with which others it has to be read.
import type { Json } from '../../../lrs/public.ts'
import type { VerbKind } from './verbs.ts'
import { verbKindOf } from './verbs.ts'

export interface Thing {
  iri: string
  name: string | null
  type: string | null
}
export interface ParsedStatement {
  id: string
  at: Date
  verb: string
  act: VerbKind
  actor: Json
  /** What was done something to; null where that is no activity. */
  object: Thing | null
  /** By which it can be placed in a run, the nearest first: object, parents, groupings. */
  around: Thing[]
  registration: string | null
  /** The words under which the statements of one sitting or attempt stand together. */
  together: string
  statement: Json
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value)

/** A text of several languages: Chinese first, then English, then whichever there is. */
export function nameIn(texts: unknown): string | null {
  if (!isObject(texts)) return null
  const tags = Object.keys(texts)
  const tag = tags.find((t) => /^zh/i.test(t)) ?? tags.find((t) => /^en/i.test(t)) ?? tags[0]
  const text = tag === undefined ? null : texts[tag]
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 200) : null
}

const thing = (it: Json): Thing => ({
  iri: String(it.id),
  name: nameIn(at(it, 'definition', 'name')),
  type: typeof at(it, 'definition', 'type') === 'string' ? String(at(it, 'definition', 'type')) : null,
})
const listed = (value: unknown) =>
  (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [])
    .filter((one) => typeof one.id === 'string')
    .map(thing)

export const isVideo = (t: Thing | null) =>
  t?.type === 'https://w3id.org/xapi/video/activity-type/video' ||
  t?.type === 'http://activitystrea.ms/schema/1.0/video' ||
  t?.type === 'http://adlnet.gov/expapi/activities/media'
const isAttempt = (t: Thing) =>
  t.type === 'http://adlnet.gov/expapi/activities/attempt' || /[?&]attempt(id)?=/i.test(t.iri)

/** The value of the first extension whose IRI ends so, in context or result or the activity itself. */
export function extension(statement: Json, ending: RegExp): unknown {
  for (const bag of [
    at(statement, 'context', 'extensions'),
    at(statement, 'result', 'extensions'),
    at(statement, 'object', 'definition', 'extensions'),
  ]) {
    const key = isObject(bag) ? Object.keys(bag).find((k) => ending.test(k)) : undefined
    if (key !== undefined) return (bag as Json)[key]
  }
  return undefined
}

const session = (statement: Json) => {
  const value = extension(statement, /session-?id$/i)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Homework, by what it is called or what it is. */
export const isHomework = (t: Thing | null) =>
  t !== null &&
  (/\/mod\/assign\/|assignment|homework/i.test(`${t.iri} ${t.type ?? ''}`) ||
    /作业|练习|homework|assignment/i.test(t.name ?? ''))

/** Acts that only together with others say how long or how well. */
const together: readonly VerbKind[] = ['opened', 'played', 'paused', 'seeked', 'ended', 'result']

/**
 * What binds the statements of a sitting: the session, the attempt, or the registration they name. A video without any of
 * them is bound by its day; anything else stands for itself. A grade that is told again and again is one grade.
 */
function bond(parsed: Omit<ParsedStatement, 'together'>): string {
  const { statement, act, object, id } = parsed
  const own = object?.iri ?? id
  if (act === 'earned' || (act === 'result' && isHomework(object))) return `grade ${own}`
  if (!together.includes(act)) return `alone ${id}`
  const attempt =
    extension(statement, /attempt-?id$/i) ??
    listed(at(statement, 'context', 'contextActivities', 'other')).find(isAttempt)?.iri ??
    listed(at(statement, 'context', 'contextActivities', 'grouping')).find(isAttempt)?.iri
  const bound =
    session(statement) ??
    (typeof attempt === 'string' || typeof attempt === 'number' ? String(attempt) : parsed.registration)
  if (bound !== null) return `${own} ${bound}`
  return isVideo(object) ? `${own} ${parsed.at.toISOString().slice(0, 10)}` : `alone ${id}`
}

/** When it happened; a moment that had not come yet when it was stored is the moment it was stored. */
function momentOf({ timestamp, stored }: Json): Date {
  const [told, kept] = [new Date(String(timestamp ?? stored)), new Date(String(stored))]
  return told > kept ? kept : told
}

/** Null where the statement says nothing to be counted: another verb, nobody in particular, or a plan (SubStatement). */
export function parseStatement(statement: Json): ParsedStatement | null {
  const verb = String(at(statement, 'verb', 'id'))
  const act = verbKindOf(verb)
  const { actor, object } = statement
  const moment = momentOf(statement)
  if (
    act === null ||
    !isObject(actor) ||
    actor.objectType === 'Group' ||
    !isObject(object) ||
    object.objectType === 'SubStatement' ||
    Number.isNaN(moment.getTime())
  )
    return null
  const own = (object.objectType ?? 'Activity') === 'Activity' && typeof object.id === 'string' ? thing(object) : null
  const above = ['parent', 'grouping'].flatMap((key) => listed(at(statement, 'context', 'contextActivities', key)))
  // A question is placed by the test it stands in, and nothing by a single attempt.
  const around = [
    ...new Map(
      [...(own && !(act === 'answered' && above.length > 0) ? [own] : []), ...above]
        .filter((t) => !isAttempt(t))
        .map((t) => [t.iri, t]),
    ).values(),
  ]
  const registration = at(statement, 'context', 'registration')
  const parsed = {
    id: String(statement.id),
    at: moment,
    verb,
    act,
    actor,
    object: own,
    around,
    registration: typeof registration === 'string' ? registration.toLowerCase() : null,
    statement,
  }
  return { ...parsed, together: bond(parsed) }
}
