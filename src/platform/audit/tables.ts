// The shape of the audit trail in the database schema "platform".
import type { ColumnType, Generated } from 'kysely'

export interface AuditSubjectTable {
  id: string
  name: string
}
export interface AuditTable {
  id: string
  at: Generated<Date>
  actor: string | null
  what: string
  subject: string
  details: ColumnType<Record<string, unknown>, string, never>
}

declare module '../db/database.ts' {
  interface Database {
    'platform.audit_subject': AuditSubjectTable
    'platform.audit': AuditTable
  }
}
