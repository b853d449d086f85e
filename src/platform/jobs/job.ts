// What runs by itself: jobs asked for in a transaction, and sweeps that look again and again.
import type { z } from 'zod'
import type { OpenDatabase, Writing } from '../db/database.ts'

/** What work is given, beside its own question. */
export interface JobContext {
  db: OpenDatabase
  /** The moment the work began. */
  now: Date
  /** Asks for another job; it exists only if the transaction commits. */
  later: EnqueueJob
}

export interface EnqueueJob {
  <T>(tx: Writing, job: Job<T>, given: T): Promise<void>
}

export interface Job<T = never> {
  /** As 'intake.import': folder and noun. */
  name: string
  shape: z.ZodType<T>
  /** How often it is tried again after it threw; 2 when not said. */
  retries?: number
  /** After this it counts as dead and is tried again; 15 when not said. */
  minutes?: number
  /**
   * Does the work. Call `finish(tx)` inside the transaction of its effect: then the effect and the end of the job are
   * one, and a crash between them can not do it twice.
   */
  work(given: T, at: JobContext & { finish(tx: Writing): Promise<void> }): Promise<void>
}

/** Looks for what is due, by the rows; never by a timer of its own. Several workers may look at once. */
export interface Sweep {
  name: string
  everySeconds: number
  work(at: JobContext): Promise<void>
}
