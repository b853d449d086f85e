// `npm run schema`: writes schema/ anew from a freshly migrated database.
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connection } from '../src/platform/db/database.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { schemaText } from './describe-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'schema-'))
const server = await startPostgres(folder, { throwaway: true })
try {
  await migrate(server.address)
  const client = new pg.Client(connection(server.address, null))
  await client.connect()
  const texts = await schemaText(client)
  await client.end()
  mkdirSync('schema', { recursive: true })
  for (const file of globSync('schema/*.txt')) rmSync(file)
  for (const [file, text] of texts) writeFileSync(join('schema', file), text)
  console.log(`schema/: ${texts.size} files`)
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
