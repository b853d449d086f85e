// Texts with a form of their own: IRIs, UUIDs, moments, durations, languages, hashes.
import type { Check } from './shape.ts'
import { object, text } from './shape.ts'
import { Wrong } from './wrong.ts'

const iriForm = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i
const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const momentForm = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/
const durationForm = /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/
// @NOTE RFC 5646 2.2.6: a single letter that opens an extension comes once; after -x- all is private.
const languageForm = /^(?!(?:(?!-x-).)*?-([0-9a-wy-z])-(?:(?!-x-).)*-\1-)(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]+|zh-min(?:-nan)?)$/i

const formed = (form: RegExp, code: 'not-an-iri' | 'not-a-uuid' | 'not-a-duration' | 'not-a-language' | 'not-a-mailbox' | 'not-a-sha1' | 'not-a-sha2'): Check => (value, path) => {
  text(value, path)
  if (!form.test(value as string)) throw new Wrong(path, code)
}

/** An absolute IRI; its scheme may be any (XAPI-00011). */
export const iri: Check = formed(iriForm, 'not-an-iri')
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
  const [year, month, day, hour, minute, second] = [m[1], m[2], m[3], m[4], m[5], m[6] ?? '0'].map(Number) as [number, number, number, number, number, number]
  const at = Date.UTC(2000, month - 1, day, hour, minute, Math.min(second, 59), Number((m[7] ?? '').slice(0, 3).padEnd(3, '0')))
  const exact = new Date(at)
  exact.setUTCFullYear(year, month - 1, day)
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60 || exact.getUTCDate() !== day || exact.getUTCMonth() !== month - 1) return null
  return exact.getTime() - (m[8] ? (m[8] === '-' ? -1 : 1) * (Number(m[9]) * 60 + Number(m[10] ?? 0)) * 60_000 : 0)
}

/** A moment as RFC 3339 and ISO 8601 allow it; the offset -00:00 is refused (XAPI-00123). */
export const moment: Check = (value, path) => {
  text(value, path)
  if (momentOf(value as string) === null) throw new Wrong(path, /-00:?(00)?$/.test(value as string) ? 'negative-zero' : 'not-a-moment')
}

/** Texts by language (XAPI-00121): every key a language, every value a text. */
export const languageMap: Check = (value, path) => {
  for (const [tag, words] of Object.entries(object(value, path))) {
    language(tag, `${path}.${tag}`)
    if (words === null) throw new Wrong(`${path}.${tag}`, 'null')
    text(words, `${path}.${tag}`)
  }
}

/** Anything under keys that are IRIs (XAPI-00118); null is allowed inside. */
export const extensions: Check = (value, path) => {
  for (const key of Object.keys(object(value, path))) iri(key, `${path}.${key}`)
}
