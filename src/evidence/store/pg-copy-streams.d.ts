// The part of pg-copy-streams that is used here; the package brings no types of its own.
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'
  /** A stream into `COPY … FROM STDIN`; give it to `client.query`. */
  export function from(sql: string): Writable & Submittable & { rowCount: number }
}
