// What a read about a run is given, and of whom it may tell.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { RunContext } from '../load-run-context.ts'
import type { Reach } from '../permissions.ts'
import type { LearnerBrief } from '../store/learner.ts'

/** What a read is given: the scope to read with, the run, and the learners this person may see by name. */
export interface ReadContext {
  reading: Reading
  scope: Scope
  runContext: RunContext
  reach: Reach
  /** By name: of those who see the run as a whole, only whom they may see besides. */
  learners: LearnerBrief[]
  fresh: { at: string | null; version: number; learners: number; reach: Reach }
}

/** The learners whose figures alone are read, where the run as a whole is not this person's to see; null: everybody's. */
export const ownLearners = ({ reach, learners }: ReadContext) => (reach === 'own' ? learners : null)
/** The same by id. */
export const ownPersons = (context: ReadContext) => ownLearners(context)?.map(({ id }) => id) ?? null
export const seesWhole = ({ reach }: ReadContext) => reach !== 'own'
/** May this learner be named to who asks? */
export const mayName = ({ reach, learners }: ReadContext, person: string) =>
  reach === 'staff' || learners.some(({ id }) => id === person)
/** Those who have not left the run before it ended. */
export const stillThere = ({ learners, runContext: { run, today } }: ReadContext) =>
  learners.filter(({ until }) => until === null || until >= (today < run.endsOn ? today : run.endsOn))
