// The shape of the tables this folder owns: database schema "lrs".
import type { ColumnType } from 'kysely'
import type { Json } from './rules/validators.ts'

type Jsonb<T> = ColumnType<T, string, string>

export interface CredentialTable {
  id: string
  key: string
  name: string
  scopes: string[]
  by_person: string | null
  at: Date
}
export interface RenamingTable {
  credential: string
  name: string
  by_person: string | null
  at: Date
}
export interface SecretTable {
  credential: string
  sha256: Buffer
  by_person: string | null
  at: Date
  before_until: Date | null
}
export interface RevocationTable {
  credential: string
  by_person: string | null
  at: Date
}
/** int8 arrays travel as text: 64 bits do not fit a number. */
export interface StatementTable {
  id: string
  stored: Date
  keys: string[]
  refers: string | null
  voids: string | null
  timed: boolean
  credential: string | null
  raw: string
}
export interface VoidingTable {
  target: string
  by_statement: string
}
export interface ActivityTable {
  key: string
  id: string
  definition: Jsonb<Json>
  at: Date
}
export interface AttachmentTable {
  sha2: string
  content_type: string
  bytes: number
  at: Date
}
export interface AttachmentPartTable {
  sha2: string
  number: number
  content: Buffer
}
export interface DocumentTable {
  key: string
  shelf: string
  kind: 'state' | 'activity-profile' | 'agent-profile'
  id: string
  agent: string | null
  registration: string | null
  content: Buffer
  content_type: string
  etag: string
  at: Date
}
export interface UsageTable {
  credential: string
  hour: Date
  requests: number
  statements: number
  refused: number
  last_at: Date
}
export interface RefusalTable {
  id: string
  credential: string | null
  at: Date
  method: string
  address: string
  edition: string
  status: number
  place: string
  code: string
  params: Jsonb<Record<string, string | number>>
  content_type: string
  body: Buffer | null
  body_bytes: number
}
export interface ResubmissionTable {
  refusal: string
  by_person: string | null
  at: Date
  statements: number
  edited: boolean
  sha256: Buffer
}
export interface DismissalTable {
  refusal: string
  because: string
  by_person: string | null
  at: Date
}
/** SHA-256 of what an erased statement said. */
export interface AnonymisedStatementTable {
  statement: string
  content: Buffer
}

declare module '../platform/db/database.ts' {
  interface Database {
    'lrs.credential': CredentialTable
    'lrs.renaming': RenamingTable
    'lrs.secret': SecretTable
    'lrs.revocation': RevocationTable
    'lrs.statement': StatementTable
    'lrs.voiding': VoidingTable
    'lrs.anonymised_statement': AnonymisedStatementTable
    'lrs.activity': ActivityTable
    'lrs.attachment': AttachmentTable
    'lrs.attachment_part': AttachmentPartTable
    'lrs.document': DocumentTable
    'lrs.usage': UsageTable
    'lrs.refusal': RefusalTable
    'lrs.resubmission': ResubmissionTable
    'lrs.dismissal': DismissalTable
  }
}
