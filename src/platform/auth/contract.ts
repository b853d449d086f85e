// Signing in and out, who one is, and whether a password is easily guessed; shared by server and browser.
import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { textShape } from '../localised-text/text-shape.ts'
import { typedText } from '../localised-text/typed-text.ts'

export const whoShape = z.object({
  id: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  position: z.string().nullable(),
})

export const meShape = z.object({
  person: whoShape.nullable(),
  /** Duties in the organisation: administrator, training, executive. */
  duties: z.array(z.string()),
  /** Roles by run. */
  seats: z.array(z.object({ run: z.string(), roles: z.array(z.string()) })),
  /** Runs in which somebody learns who stands further below than next. */
  furtherUp: z.array(z.string()),
  organisation: z.object({ name: z.string(), timeZone: z.string(), sample: z.boolean() }).nullable(),
  /** The server's moment, so that countdowns do not trust the clock of the device. */
  now: z.string(),
})
export type Me = z.infer<typeof meShape>

export const castMemberShape = z.object({ person: z.uuid(), name: z.string(), role: textShape, story: textShape })
export type CastMember = z.infer<typeof castMemberShape>

/** Open: `person` is null when nobody is signed in. */
export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in, and where',
  open: true,
  answer: meShape,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in by 工号, e-mail or mobile, and password',
  open: true,
  body: z.object({
    username: typedText().min(1).max(200),
    password: z.string().min(1).max(200),
    /** Of the app on the phone, or from paper, where a second step is asked for. */
    code: z.string().max(40).optional(),
  }),
  answer: z.object({ person: z.uuid() }),
})
export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out',
  open: true,
  answer: z.object({}),
})

/** Refused outside the sample company. */
export const getCast = endpoint({
  method: 'GET',
  path: '/api/cast',
  summary: 'The people of the sample company one can enter as',
  open: true,
  answer: z.object({ cast: z.array(castMemberShape) }),
})
export const enter = endpoint({
  method: 'POST',
  path: '/api/enter',
  summary: 'Enter the sample company as one of its people',
  open: true,
  body: z.object({ person: z.uuid() }),
  answer: z.object({ person: z.uuid() }),
})

export const createLogin = endpoint({
  method: 'POST',
  path: '/api/logins',
  summary: 'Let a person sign in (administrators)',
  body: z.object({
    person: z.uuid(),
    username: typedText().min(1).max(64),
    email: z.email().max(200).optional(),
    password: z.string().max(200),
  }),
  answer: z.object({ person: z.uuid() }),
})
export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/me/password',
  summary: 'Choose another password; other sessions end',
  body: z.object({ now: z.string().min(1).max(200), next: z.string().max(200) }),
  answer: z.object({}),
})

export interface GuessableFrom {
  company: string
  name: string
  employeeNo: string
  email: string
}
export type PasswordProblem =
  | { code: 'short'; n: number }
  | { code: 'digits' }
  | { code: 'repeats' }
  | { code: 'common' }
  | { code: 'contains'; what: 'company' | 'name' | 'no' | 'email' }

export const leastPassword = 10
/** What is tried first everywhere, with figures and signs before or after it. */
const common =
  /^[\d\W_]*(passw(or|0r)d|p@ssw0rd|qwerty(uiop)?|qwertyuiop|asdfghjkl|zxcvbnm|1q2w3e4r(5t)?|abcdefghij\w*|admin(istrator)?|welcome|letmein|iloveyou|woaini|nihao)[\d\W_]*$/

/** Why a password is too short or easily guessed by who knows the company and the person; null when it is neither. */
export function passwordProblem(password: string, from: GuessableFrom): PasswordProblem | null {
  if (password.length < leastPassword) return { code: 'short', n: leastPassword - password.length }
  if (/^\d+$/.test(password)) return { code: 'digits' }
  if (new Set(password).size <= 3) return { code: 'repeats' }
  const plain = password.toLowerCase()
  if (common.test(plain)) return { code: 'common' }
  // @NOTE Two characters are a name in Chinese, and a syllable of many words elsewhere.
  const leastOf = (part: string) => (/\p{Script=Han}/u.test(part) ? 2 : 4)
  const has = (part: string, least = leastOf(part)) => part.length >= least && plain.includes(part.toLowerCase())
  const parts = (text: string) => text.split(/[\s（）()·,，.]+/)
  if (parts(from.company).some((part) => has(part))) return { code: 'contains', what: 'company' }
  if (parts(from.name).some((part) => has(part))) return { code: 'contains', what: 'name' }
  if (has(from.employeeNo, 3)) return { code: 'contains', what: 'no' }
  return has(from.email.split('@')[0]!, 3) || has(from.email.split('@')[1]?.split('.')[0] ?? '', 4)
    ? { code: 'contains', what: 'email' }
    : null
}
