// SQL in the wrong place, or in the wrong tables.
import type { Planted } from '../plant-violation.ts'
import { promise } from '../plant-violation.ts'

export const sql: Planted[] = [
  {
    what: 'SQL outside a store',
    files: {
      'src/track/measure.ts': `${promise}import { sql } from 'kysely'\nexport const measure = sql\n`,
    },
    refused: 'src/track/measure.ts:2 imports kysely',
    rule: 'only-stores-speak-sql',
  },
  {
    what: 'a query built in a verb',
    files: {
      'src/track/measure.ts': `${promise}export const measure = (tx: any) =>\n  tx.selectFrom('track.measure')\n`,
    },
    refused: 'src/track/measure.ts:3 calls selectFrom',
    rule: 'only-stores-speak-sql',
  },
  {
    what: 'a statement sent by a verb',
    files: {
      'src/track/measure.ts': `${promise}export const measure = (db: any) => db.pool.query(\`select 1\`)\n`,
    },
    refused: 'src/track/measure.ts:2 sends a statement',
    rule: 'only-stores-speak-sql',
  },
  {
    what: 'a store that writes a foreign table',
    files: { 'src/respond/store.ts': `${promise}export const issues = (tx: any) => tx.insertInto('track.measure')\n` },
    refused: 'src/respond/store.ts:2 writes a table of track',
    rule: 'a-folder-writes-its-own-tables',
  },
  {
    what: 'a store that writes a foreign table in plain SQL',
    files: {
      'src/respond/store.ts': `${promise}export const issues = (sql: any) => sql\`update track.measure set value = 1\`\n`,
    },
    refused: 'src/respond/store.ts:2 writes a table of track',
    rule: 'a-folder-writes-its-own-tables',
  },
  {
    what: 'a store that reads a later table',
    files: {
      'src/evidence/store.ts': `${promise}export const tally = (tx: any) => tx.selectFrom('track.measure as m')\n`,
    },
    refused: 'src/evidence/store.ts:2 reads a table of track',
    rule: 'only-earlier-tables',
  },
  {
    what: 'a store that reads a later table in plain SQL',
    files: {
      'src/evidence/store.ts': `${promise}export const tally = (sql: any) => sql\`select 1 from track.measure\`\n`,
    },
    refused: 'src/evidence/store.ts:2 reads a table of track',
    rule: 'only-earlier-tables',
  },
]
