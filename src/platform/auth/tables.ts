// The shape of our own table beside better-auth's, in the database schema "auth".
export interface PersonLoginTable {
  user_id: string
  person: string
}

declare module '../db/database.ts' {
  interface Database {
    'auth.person_login': PersonLoginTable
  }
}
