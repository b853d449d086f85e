// Texts with a form of their own: IRIs, UUIDs, moments, durations, languages, hashes.
import type { Check } from './validators.ts'
import { object, text } from './validators.ts'
import { ValidationError } from './validation-error.ts'

const iriForm = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const momentForm =
  /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/
/** Most moments by far, and nothing that is none; days that some months lack are left to `momentOf`. */
const usualMoment =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|\+\d\d:\d\d)$/
const durationForm =
  /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/
// @NOTE RFC 5646 2.2.6: a single letter that opens an extension comes once; after -x- all is private.
const languageForm =
  /^(?!(?:(?!-x-).)*?-([0-9a-wy-z])-(?:(?!-x-).)*-\1-)(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]+|zh-min(?:-nan)?)$/i

const formed =
  (
    form: RegExp,
    code:
      | 'not-an-iri'
      | 'not-a-uuid'
      | 'not-a-duration'
      | 'not-a-language'
      | 'not-a-mailbox'
      | 'not-a-sha1'
      | 'not-a-sha2',
  ): Check =>
  (value, path) => {
    text(value, path)
    if (!form.test(value as string)) throw new ValidationError(path, code)
  }

const remembering = { most: 5000, length: 200 }

/** The same check; a text that comes again and again is looked at once. */
function onceForText(check: Check): Check {
  const right = new Set<unknown>()
  return (value, path) => {
    if (right.has(value)) return
    check(value, path)
    if ((value as string).length > remembering.length) return
    if (right.size >= remembering.most) right.clear()
    right.add(value)
  }
}

/** An absolute IRI; its scheme may be any (XAPI-00011). */
export const iri: Check = onceForText(formed(iriForm, 'not-an-iri'))
export const isIri = (value: string) => iriForm.test(value)
/** A UUID of any variant in its usual form (XAPI-00027). */
export const uuid: Check = formed(uuidForm, 'not-a-uuid')
export const isUuid = (value: string) => uuidForm.test(value)
/** ISO 8601 with two digits of a second that matter (XAPI-00124). */
export const duration: Check = formed(durationForm, 'not-a-duration')
/** A tag of RFC 5646 (XAPI-00013). */
export const language: Check = formed(languageForm, 'not-a-language')
export const mailbox: Check = formed(/^mailto:[^\s@:]+@[^\s@]+$/i, 'not-a-mailbox')
export const sha1: Check = formed(/^[0-9a-f]{40}$/i, 'not-a-sha1')
export const sha2: Check = formed(/^[0-9a-f]{56,128}$|^[A-Za-z0-9+/]{38,88}={0,2}$/i, 'not-a-sha2')

/** Milliseconds since 1970 of an ISO 8601 moment, or null when it is none; no zone reads as UTC. */
export function momentOf(value: string): number | null {
  const m = momentForm.exec(value)
  if (!m || (m[8] === '-' && Number(m[9]) === 0 && Number(m[10] ?? 0) === 0)) return null
  const [year, month, day, hour, minute, second] = [
    Number(m[1]),
    Number(m[2]),
    Number(m[3]),
    Number(m[4]),
    Number(m[5]),
    Number(m[6] ?? '0'),
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || second > 60)
    return null
  // @NOTE The year is set apart: Date.UTC takes 0 to 99 for the last century.
  const at = new Date(
    Date.UTC(2000, month - 1, day, hour, minute, Math.min(second, 59), Number((m[7] ?? '').slice(0, 3).padEnd(3, '0'))),
  ).setUTCFullYear(year, month - 1, day)
  // @NOTE Years beyond what a Date can hold come out as no number.
  if (Number.isNaN(at)) return null
  return at - (m[8] ? (m[8] === '-' ? -1 : 1) * (Number(m[9]) * 60 + Number(m[10] ?? 0)) * 60_000 : 0)
}

const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

/** A moment as RFC 3339 and ISO 8601 allow it; the offset -00:00 is refused (XAPI-00123). */
export const moment: Check = (value, path) => {
  text(value, path)
  if (!usualMoment.test(value as string) && momentOf(value as string) === null)
    throw new ValidationError(path, /-00:?(00)?$/.test(value as string) ? 'negative-zero' : 'not-a-moment')
}

/** Texts by language (XAPI-00121): every key a language, every value a text. */
export const languageMap: Check = (value, path) => {
  for (const [tag, words] of Object.entries(object(value, path))) {
    language(tag, `${path}.${tag}`)
    if (words === null) throw new ValidationError(`${path}.${tag}`, 'null')
    text(words, `${path}.${tag}`)
  }
}

/** Anything under keys that are IRIs (XAPI-00118); null is allowed inside. */
export const extensions: Check = (value, path) => {
  for (const key of Object.keys(object(value, path))) iri(key, `${path}.${key}`)
}
