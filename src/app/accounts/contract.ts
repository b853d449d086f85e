// Who can come in and where the others are stuck; inviting, one-time links, sessions, blocking and duties.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { textShape } from '../../platform/localised-text/text-shape.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

export * from './access-link-contract.ts'

export const accountStates = [
  'none',
  'link',
  'sending',
  'sent',
  'mail-failed',
  'confirmed',
  'locked',
  'expired',
  'joined',
  'blocked',
  'ended',
] as const
export type AccountState = (typeof accountStates)[number]
/** Whom inviting everybody makes a link for. */
export const invitedAnew: readonly AccountState[] = ['none', 'ended', 'expired', 'locked']
/** Whose link is open. */
export const openLinkStates: readonly AccountState[] = ['link', 'sending', 'sent', 'mail-failed', 'confirmed']

export const dutyNames = ['administrator', 'training', 'executive'] as const
export type DutyName = (typeof dutyNames)[number]

const mailShape = z.enum(['ready', 'no-server', 'no-channel', 'sample'])
export type MailState = z.infer<typeof mailShape>

const addressShape = z.object({
  /** What links begin with. */
  url: z.string(),
  /** PUBLIC_URL names it. */
  configured: z.boolean(),
  /** Opens on this machine alone. */
  loopback: z.boolean(),
})

export const accountShape = z.object({
  person: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  email: z.string().nullable(),
  external: z.boolean(),
  state: z.enum(accountStates),
  /** Of the state, where it has one. */
  at: z.string().nullable(),
  until: z.string().nullable(),
  /** When another password was chosen than the first one. */
  passwordAt: z.string().nullable(),
  mailProblem: z.string().nullable(),
  duties: z.array(z.enum(dutyNames)),
})
export type Account = z.infer<typeof accountShape>

const flag = z.enum(['0', '1']).default('1')
export const getAccounts = endpoint({
  method: 'GET',
  path: '/api/accounts',
  summary: 'Everybody by where he is stuck on the way in (administrators and the training duty)',
  query: z.object({
    unit: z.uuid().optional(),
    below: flag,
    search: typedText().max(80).optional(),
    state: z.enum(accountStates).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.object({
    accounts: z.array(accountShape),
    page: z.number(),
    pageSize: z.number(),
    /** How many match unit, search and state. */
    matching: z.number(),
    /** How many match unit and search, by state. */
    counts: z.partialRecord(z.enum(accountStates), z.number()),
    /** Of those who would be invited now: how many have no e-mail. */
    withoutMail: z.number(),
    /** How many have an e-mail, and an open link that was made for a slip and never mailed. */
    unmailed: z.number(),
    /** In the whole company. */
    people: z.number(),
    joined: z.number(),
    units: z.array(z.object({ id: z.uuid(), path: z.string() })),
    mayChange: z.boolean(),
    mail: mailShape,
    address: addressShape,
    sample: z.boolean(),
  }),
})
export type Accounts = z.infer<typeof getAccounts.answer>

const person = z.object({ person: z.uuid() })
export const sessionShape = z.object({
  id: z.string(),
  device: textShape,
  since: z.string(),
  seen: z.string(),
  here: z.boolean(),
})
export type ListedSession = z.infer<typeof sessionShape>

export const getAccount = endpoint({
  method: 'GET',
  path: '/api/accounts/:person',
  summary: 'One account: its link, sessions and duties (administrators)',
  params: person,
  answer: z.object({
    account: accountShape,
    /** Who made the newest invitation; null: nobody did, or he is gone. */
    invitedBy: z.string().nullable(),
    sessions: z.array(sessionShape),
    duties: z.array(z.object({ duty: z.enum(dutyNames), since: z.string() })),
    /** Keys of systems whose secret this person was shown. */
    keys: z.array(z.object({ id: z.uuid(), name: z.string() })),
    lastAdministrator: z.boolean(),
    me: z.boolean(),
    /** A code is asked of them after the password. */
    secondFactor: z.boolean(),
    mail: mailShape,
    address: addressShape,
  }),
})
export type AccountDetail = z.infer<typeof getAccount.answer>

export const postInvitations = endpoint({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Invite persons, a unit or everybody: a one-time link each (administrators)',
  body: z.object({
    id: z.uuid(),
    way: z.enum(['mail', 'slips']),
    /** These; else everybody of the unit; else everybody. */
    persons: z.array(z.uuid()).min(1).max(500).nullable().default(null),
    unit: z.object({ id: z.uuid(), below: z.boolean() }).nullable().default(null),
    /** Who has an open link gets another one, and the first ends. */
    again: z.boolean().default(false),
    /** By mail: whose link was never mailed, though there is an e-mail, gets another one, and the first ends. */
    unmailed: z.boolean().default(false),
  }),
  answer: z.object({ id: z.uuid(), made: z.number(), mailed: z.number(), already: z.number() }),
})
export const getSlips = endpoint({
  method: 'GET',
  path: '/api/invitations',
  summary: 'Open invitations with their links, to print or hand out (administrators)',
  query: z.object({ batch: z.uuid().optional(), unit: z.uuid().optional(), below: flag, person: z.uuid().optional() }),
  answer: z.object({
    company: z.string(),
    address: addressShape,
    slips: z.array(
      z.object({
        person: z.uuid(),
        name: z.string(),
        employeeNo: z.string().nullable(),
        unit: z.string().nullable(),
        url: z.string(),
        until: z.string(),
        by: z.enum(['number', 'contact']),
      }),
    ),
  }),
})
export type Slips = z.infer<typeof getSlips.answer>
export const deleteInvitation = endpoint({
  method: 'DELETE',
  path: '/api/invitations/:person',
  summary: 'Take back the open invitation of a person (administrators)',
  params: person,
  answer: z.object({}),
})
export const postResetLink = endpoint({
  method: 'POST',
  path: '/api/accounts/:person/reset-links',
  summary: 'A one-time link with which a person chooses another password (administrators)',
  params: person,
  body: z.object({ id: z.uuid() }),
  answer: z.object({ url: z.string(), until: z.string() }),
})
export const putBlock = endpoint({
  method: 'PUT',
  path: '/api/accounts/:person/block',
  summary: 'Keep a person out until the block is taken back (administrators)',
  params: person,
  answer: z.object({ sessions: z.number() }),
})
export const deleteBlock = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:person/block',
  summary: 'Let a blocked person in again (administrators)',
  params: person,
  answer: z.object({}),
})
export const deleteAccount = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:person',
  summary: 'End the login of a person; what he did stays (administrators)',
  params: person,
  answer: z.object({ sessions: z.number() }),
})
export const deleteSessionsOf = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:person/sessions',
  summary: 'Sign a person out everywhere (administrators)',
  params: person,
  answer: z.object({ sessions: z.number() }),
})
const ofDuty = z.object({ person: z.uuid(), duty: z.enum(dutyNames) })
export const putDuty = endpoint({
  method: 'PUT',
  path: '/api/accounts/:person/duties/:duty',
  summary: 'Give a person a duty in the organisation (administrators)',
  params: ofDuty,
  answer: z.object({}),
})
export const deleteDuty = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:person/duties/:duty',
  summary: 'Take a duty from a person (administrators)',
  params: ofDuty,
  answer: z.object({}),
})

export const deleteSecondFactorOf = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:person/second-factor',
  summary: 'Take the second step of signing in from who has lost it (another administrator)',
  params: person,
  answer: z.object({}),
})

export const getMyAccount = endpoint({
  method: 'GET',
  path: '/api/me/account',
  summary: 'How I come in, and where I am signed in',
  answer: z.object({
    names: z.array(z.object({ kind: z.enum(['number', 'email', 'phone']), value: z.string() })),
    hasPassword: z.boolean(),
    sessions: z.array(sessionShape),
  }),
})
export const deleteMySession = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:session',
  summary: 'Sign me out on one device',
  params: z.object({ session: z.string().min(1).max(80) }),
  answer: z.object({}),
})
export const deleteMyOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions',
  summary: 'Sign me out everywhere else',
  answer: z.object({ sessions: z.number() }),
})
