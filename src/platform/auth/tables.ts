// The shapes of our own tables, and of better-auth's as far as we read them, in the database schema "auth".
import type { Generated } from 'kysely'

/** better-auth's names and columns. */
export interface UserTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  username: string | null
  createdAt: Date
  updatedAt: Date
}
export interface SessionTable {
  id: string
  userId: string
  expiresAt: Date
  userAgent: string | null
  createdAt: Date
  updatedAt: Date
}
export interface AccountTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Date
  updatedAt: Date
}

export interface PersonLoginTable {
  user_id: string
  person: string
}

export interface SignInAttemptTable {
  id: string
  name: Buffer
  address: Buffer
  at: Date
  failed: Generated<boolean>
}

export interface SignInPlaceTable {
  name: Buffer
  address: Buffer
  at: Date
}

export interface SignInDayTable {
  person: string
  day: string
  what: string
}

export interface SecondFactorTable {
  person: string
  secret: Buffer
  confirmed_on: Generated<string | null>
  last_step: Generated<number>
  recovery: Generated<Buffer[]>
  wrong: Generated<number>
  wrong_since: Generated<Date | null>
}

export interface InvitationBatchTable {
  id: string
  by_person: string | null
  at: Date
  way: 'mail' | 'slips'
  made: number
  mailed: number
  already: number
}

export interface AccessLinkTable {
  id: string
  kind: 'invitation' | 'reset'
  person: string
  hash: Buffer
  batch: string | null
  by_person: string | null
  at: Date
  until: Date
  tries: Generated<number>
  confirmed_at: Date | null
  ended_at: Date | null
  ended_because: 'used' | 'replaced' | 'locked' | 'withdrawn' | null
  mail_to: string | null
  mail_next_at: Date | null
  mail_tries: Generated<number>
  mail_sent_at: Date | null
  mail_problem: string | null
  mail_given_up_at: Date | null
}

export interface ResetRequestTable {
  id: string
  person: string | null
  name: Buffer
  address: Buffer
  at: Date
  done_at: Date | null
}

export interface AccountStopTable {
  person: string
  kind: 'blocked' | 'ended'
  by_person: string | null
  at: Date
}

declare module '../db/database.ts' {
  interface Database {
    'auth.user': UserTable
    'auth.session': SessionTable
    'auth.account': AccountTable
    'auth.person_login': PersonLoginTable
    'auth.invitation_batch': InvitationBatchTable
    'auth.access_link': AccessLinkTable
    'auth.reset_request': ResetRequestTable
    'auth.account_stop': AccountStopTable
    'auth.sign_in_attempt': SignInAttemptTable
    'auth.sign_in_place': SignInPlaceTable
    'auth.sign_in_day': SignInDayTable
    'auth.second_factor': SecondFactorTable
  }
}
