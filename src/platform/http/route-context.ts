// What a folder is given to open its endpoints on.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Scope } from '../auth/scope.ts'
import type { OpenDatabase } from '../db/database.ts'
import type { EnqueueJob } from '../jobs/job.ts'

export interface RouteContext {
  readonly app: FastifyInstance
  readonly db: OpenDatabase
  /** The moment of a request; taken once, at the edge. */
  readonly clock: () => Date
  /** Who asks, by the session they carry; null when nobody is signed in or the person has left. */
  readonly authenticate: (request: FastifyRequest) => Promise<Scope | null>
  /** Asks for a job; it exists only if the transaction commits. */
  readonly later: EnqueueJob
  /** The folder on this machine below which folders may be watched, where the operator set one aside. */
  readonly dropFolder?: string | undefined
  /** Whose endpoints these are, as the description groups them. */
  readonly folder?: string | undefined
  /** Answers are checked against their contract: in development and tests. */
  readonly careful: boolean
}
