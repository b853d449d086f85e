// The shape of kept files in the database schema "platform".
export interface FileTable {
  id: string
  sha256: string
  name: string
  type: string
  bytes: number
  by_person: string | null
  at: Date
}
export interface FilePartTable {
  sha256: string
  number: number
  content: Buffer
}

declare module '../db/database.ts' {
  interface Database {
    'platform.file': FileTable
    'platform.file_part': FilePartTable
  }
}
