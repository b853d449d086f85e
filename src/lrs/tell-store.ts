// The store is told something from inside the house, through the same checks as everybody: by the story of the sample company.
import { Readable } from 'node:stream'
import type { OpenDatabase } from '../platform/db/database.ts'
import { openDefinitions } from './conversation/definitions.ts'
import type { Question } from './conversation/question.ts'
import { postStatements } from './conversation/take-statements.ts'
import type { Json } from './rules/shape.ts'

/** Keeps a batch whole or not at all, vouched for by this credential; throws with the place of what is wrong. */
export async function tellStore(db: OpenDatabase, { credential, statements }: { credential: { id: string; key: string }; statements: readonly Json[] }): Promise<void> {
  const question: Question = {
    method: 'POST', resource: 'statements', params: new Map(), header: (name) => (name === 'content-type' ? 'application/json' : undefined),
    content: Readable.from([Buffer.from(JSON.stringify(statements))]), read: { body: null },
  }
  await postStatements(question, { db, definitions: openDefinitions(db), credential: { ...credential, name: '', scopes: ['all'] }, edition: '1.0.3' })
}
