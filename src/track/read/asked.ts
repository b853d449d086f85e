// One question about a run: who asks, what they may see of it, and whether the answer is kept already.
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { Packed } from '../../platform/http/packed.ts'
import { evidenceVersion } from '../../evidence/public.ts'
import { defaultZone, dayOf } from '../../calendar/day.ts'
import { groundOf } from '../ground.ts'
import type { RunGround } from '../ground.ts'
import { mayNamePeople, reachIn } from '../permissions.ts'
import type { Reach } from '../permissions.ts'
import { learnersSeen } from '../store/learner.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { measuredOf } from '../store/measure.ts'
import { stampOf } from '../store/stamp.ts'
import { remembered } from './remembered.ts'

/** What a read is given: the scope to read with, the run, and the learners this person may see by name. */
export interface Looking {
  reading: Reading
  scope: Scope
  ground: RunGround
  reach: Reach
  /** By name; nobody for executives. */
  learners: LearnerBrief[]
  fresh: { at: string | null; version: number; learners: number; reach: Reach }
}

export interface RunAsked { db: OpenDatabase; scope: Scope; run: string; now: Date }
type NotFound = { refused: 'not-found' }
type Found<A> = Exclude<A, NotFound>

/**
 * Answers a question about a run. What staff (or those who see it together) ask is the same for all of them: made once with the
 * product's own eyes and kept until something it rests on moves. `what` names the question with all that is asked in it.
 */
export async function answered<A extends object>(asked: RunAsked, what: string, make: (looking: Looking) => Promise<A>): Promise<Packed<Found<A>> | Found<A> | NotFound> {
  const { db, scope, run, now } = asked
  const reach = reachIn(scope, run)
  if (reach === 'own' || (reach === 'together' && mayNamePeople(scope, run))) return (await look(asked, scope, make)) as Found<A> | NotFound
  const stamp = await db.read(scope, (reading) => stampOf(reading, scope, run))
  const key = [what, run, reach, dayOf(now, defaultZone), stamp].join(' ')
  const packed = await remembered(key, () => look(asked, systemScope(), make, reach))
  return 'refused' in packed.value ? (packed.value as NotFound) : (packed as Packed<Found<A>>)
}

/** Looks with a scope; refuses a run of which this person sees neither the whole nor any learner. */
async function look<A>({ db, scope, run, now }: RunAsked, eyes: Scope, make: (looking: Looking) => Promise<A>, as?: Reach): Promise<A | NotFound> {
  return db.read(eyes, async (reading) => {
    const ground = await groundOf(reading, eyes, run, now)
    if (!ground) return { refused: 'not-found' }
    const reach = as ?? reachIn(scope, run)
    const learners = mayNamePeople(scope, run) ? await learnersSeen(reading, eyes, run) : []
    if (reach === 'own' && learners.length === 0) return { refused: 'not-found' }
    const measured = await measuredOf(reading, eyes, run)
    const fresh = { at: measured?.at.toISOString() ?? null, version: await evidenceVersion(reading, eyes, run), learners: reach === 'own' ? learners.length : ground.run.learners, reach }
    return make({ reading, scope: eyes, ground, reach, learners, fresh })
  })
}
