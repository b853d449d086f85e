// The shape of preferences in the database schema "platform".
import type { ColumnType } from 'kysely'

export interface PreferenceTable {
  person: string
  name: string
  value: ColumnType<unknown, string, string>
  at: Date
}

declare module '../db/database.ts' {
  interface Database {
    'platform.preference': PreferenceTable
  }
}
