// What the statements of one sitting, one attempt, or one by itself become: read together and anew each time, so that the
// order in which they came, and whether one was taken back before or after, makes no difference.
import type { ObservationKind } from '../../../evidence/public.ts'
import { isWaived, weights } from './verbs.ts'
import { minutesOf, pointsOf, segmentsOf } from './parse-duration-score-segments.ts'
import type { ParsedStatement, Thing } from './parse-statement.ts'
import { extension, isHomework, isVideo, nameIn } from './parse-statement.ts'

export interface Named {
  sort: 'test' | 'homework' | 'item'
  name: string
  iri: string
  of: { sort: 'test' | 'homework'; name: string; iri: string } | null
}
export interface Fact {
  key: string
  statement: string
  at: Date
  kind: ObservationKind
  value: number
  outOf: number | null
  what: Named | null
  note: string | null
}

/** A sitting counts for so long at most, however long a window stood open. */
export const longestSitting = 120
/** A word shorter than this takes part in nothing. */
export const shortestWord = 5
/** A video played at most so much faster than life. */
const fastest = 2

const round = (minutes: number) => Math.round(minutes * 1000) / 1000
const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const resultOf = (h: ParsedStatement) => objectOf(h.statement.result)
const seconds = (h: ParsedStatement, ending: RegExp) => {
  const value = extension(h.statement, ending)
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Facts of one unit; voided statements are left out before. */
export function toFacts(unit: readonly ParsedStatement[]): Fact[] {
  const told = unit.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  return [
    ...opened(told),
    ...(told.some((h) => isVideo(h.object)) ? watched(told) : sat(told)),
    ...scored(told),
    ...finished(told),
    ...told.flatMap(alone),
  ]
}

const fact = (h: ParsedStatement, key: string, rest: Pick<Fact, 'kind' | 'value'> & Partial<Fact>): Fact => ({
  key,
  statement: h.id,
  at: h.at,
  outOf: null,
  what: null,
  note: null,
  ...rest,
})

const opened = (told: ParsedStatement[]) =>
  told
    .filter((h) => h.act === 'opened')
    .map((h) => fact(h, `opened ${h.id}`, { kind: 'lms.clicks', value: 1, note: h.object?.name ?? null }))

/** Cuts off what a sitting has beyond its most; says so in the note. */
function capped(minutes: number, before: number): { value: number; note: string | null } {
  const left = Math.max(0, longestSitting - before)
  return minutes <= left
    ? { value: round(minutes), note: null }
    : { value: round(left), note: `${round(minutes)} → ${round(left)} min` }
}

interface WatchedSegment {
  from: number
  to: number
  by: ParsedStatement
  key: string
}

/** Minutes of a video: the segments that were played, each once by its beginning; standing still counts nothing. */
function watched(told: ParsedStatement[]): Fact[] {
  const seen = told.some((h) => segmentsOf(extension(h.statement, /played-segments$/)).length > 0)
    ? bySegments(told)
    : byPlaybackPeriods(told)
  let before = 0
  return seen.flatMap(({ from, to, by, key }) => {
    const minutes = (to - from) / 60
    const { value, note } = capped(minutes, before)
    before += minutes
    return minutes < 0.01
      ? []
      : [fact(by, `watched ${key}`, { kind: 'study.minutes', value, note: note ?? by.object?.name ?? null })]
  })
}

/** As the player lists them. Some tell all so far, some the last one only: the same beginning is the same segment, as far as it went. */
function bySegments(told: ParsedStatement[]): WatchedSegment[] {
  const seen = new Map<string, WatchedSegment>()
  for (const by of told) {
    const times = new Map<number, number>()
    for (const [from, to] of segmentsOf(extension(by.statement, /played-segments$/))) {
      const n = (times.get(from) ?? 0) + 1
      times.set(from, n)
      const key = `${from}#${n}`
      const known = seen.get(key)
      if (!known || to > known.to) seen.set(key, { from, to, by, key })
    }
  }
  return [...seen.values()]
}

/** From each start to the next stop, for players that list no segments. */
function byPlaybackPeriods(told: ParsedStatement[]): WatchedSegment[] {
  const seen: WatchedSegment[] = []
  let since: { time: number; at: number } | null = null
  for (const by of told) {
    const here = seconds(by, /video\/extensions\/time-from$/) ?? seconds(by, /video\/extensions\/time$/)
    if (by.act === 'played') since = here === null ? null : { time: here, at: by.at.getTime() }
    if (!['paused', 'seeked', 'ended', 'result'].includes(by.act) || since === null) continue
    const most: number = since.time + ((by.at.getTime() - since.at) / 1000) * fastest + 1
    if (here !== null && here > since.time)
      seen.push({
        from: since.time,
        to: Math.min(here, most),
        by,
        key: `${since.time}@${new Date(since.at).toISOString()}`,
      })
    const on: number | null = by.act === 'seeked' ? seconds(by, /video\/extensions\/time-to$/) : null
    since = on === null ? null : { time: on, at: by.at.getTime() }
  }
  return seen
}

/** Minutes of anything else: what it says itself when it is left; every leaving ends a sitting, the longest word of each counts. */
function sat(told: ParsedStatement[]): Fact[] {
  const sittings: ParsedStatement[][] = [[]]
  for (const h of told.filter(({ act }) => act === 'ended' || act === 'result')) {
    sittings.at(-1)!.push(h)
    if (h.act === 'ended') sittings.push([])
  }
  return sittings.flatMap((sitting, n) => {
    const longest = sitting
      .map((h) => ({ h, minutes: minutesOf(resultOf(h).duration) ?? 0 }))
      .toSorted((a, b) => b.minutes - a.minutes)[0]
    if (!longest || longest.minutes < 0.01) return []
    const { value, note } = capped(longest.minutes, 0)
    return [fact(longest.h, `sat ${n}`, { kind: 'study.minutes', value, note: note ?? longest.h.object?.name ?? null })]
  })
}

const nameOf = (t: Thing) => t.name ?? decodeURIComponent(/([^/#?=@]+)\/?$/.exec(t.iri)?.[1] ?? t.iri).slice(0, 120)
const work = (t: Thing): NonNullable<Named['of']> => ({
  sort: isHomework(t) ? 'homework' : 'test',
  name: nameOf(t),
  iri: t.iri,
})

/** The score of an attempt: the last one told. */
function scored(told: ParsedStatement[]): Fact[] {
  const last = told
    .filter((h) => ['result', 'ended', 'earned'].includes(h.act) && h.object !== null && !isVideo(h.object))
    .map((h) => ({ h, points: pointsOf(resultOf(h).score) }))
    .findLast(({ points }) => points !== null)
  if (!last) return []
  const what = work(last.h.object!)
  return [
    fact(last.h, 'score', {
      kind: what.sort === 'homework' ? 'homework.score' : 'test.score',
      ...last.points!,
      what: { ...what, of: null },
    }),
  ]
}

/** Finished, once; what was waived counts neither way. */
function finished(told: ParsedStatement[]): Fact[] {
  const h = told.find(
    ({ act, verb, statement }) =>
      act === 'result' &&
      (/\/(completed|passed|mastered|satisfied|waived|complete)$/.test(verb) ||
        objectOf(statement.result).completion === true),
  )
  return h
    ? [
        fact(h, 'finished', {
          kind: 'content.completed',
          value: 1,
          outOf: isWaived(h.verb) ? 0 : 1,
          note: h.object?.name ?? null,
        }),
      ]
    : []
}

const courses = /\/(course|site|lms)$/
/** What an answered question belongs to: the nearest test around it; else the nearest that is no whole course. */
function testAround(h: ParsedStatement): Thing | null {
  const above = h.around.filter((t) => t.iri !== h.object?.iri)
  return (
    above.find(
      (t) => /(assessment|quiz|exam|test|assignment)$/i.test(t.type ?? '') || /\/mod\/(quiz|assign)\//.test(t.iri),
    ) ??
    above.find((t) => !courses.test(t.type ?? '') && t.type !== null) ??
    null
  )
}

function alone(h: ParsedStatement): Fact[] {
  const result = resultOf(h)
  if (h.act === 'answered' && h.object) {
    const points =
      pointsOf(result.score) ??
      (typeof result.success === 'boolean' ? { value: result.success ? 1 : 0, outOf: 1 } : null)
    const test = testAround(h)
    const name =
      h.object.name ?? nameIn(objectOf(objectOf(h.statement.object).definition).description) ?? nameOf(h.object)
    return points
      ? [
          fact(h, 'answered', {
            kind: 'item.answered',
            ...points,
            what: { sort: 'item', name: name.slice(0, 120), iri: h.object.iri, of: test && work(test) },
          }),
        ]
      : []
  }
  if (h.act === 'submitted' && h.object)
    return [
      fact(h, 'handed-in', {
        kind: 'homework.handed-in',
        value: 1,
        outOf: 1,
        what: { ...work(h.object), sort: 'homework', of: null },
      }),
    ]
  if (h.act === 'attended')
    return [fact(h, 'attended', { kind: 'session.attended', value: 1, outOf: 1, note: h.object?.name ?? null })]
  const weight = weights[h.act]
  const empty = typeof result.response === 'string' && [...result.response.trim()].length < shortestWord
  return weight === undefined || empty
    ? []
    : [fact(h, 'took-part', { kind: 'interaction', value: weight, note: h.object?.name ?? null })]
}
