// The shapes of our own tables beside better-auth's, in the database schema "auth".
import type { Generated } from 'kysely'

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

declare module '../db/database.ts' {
  interface Database {
    'auth.person_login': PersonLoginTable
    'auth.sign_in_attempt': SignInAttemptTable
    'auth.sign_in_place': SignInPlaceTable
  }
}
