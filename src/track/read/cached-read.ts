// One question about a run: who asks, what they may see of it, and whether the answer is kept already.
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { CompressedResponse } from '../../platform/http/compressed-response.ts'
import { idFrom } from '../../platform/db/id.ts'
import { evidenceVersion } from '../../evidence/public.ts'
import { loadRunContext } from '../load-run-context.ts'
import { mayNamePeople, reachIn } from '../permissions.ts'
import { learnersSeen } from '../store/learner.ts'
import { measuredOf } from '../store/measure.ts'
import { dataVersion } from '../store/data-version.ts'
import type { ReadContext } from './read-context.ts'
import { cachedResponse } from './response-cache.ts'

export interface RunAsked {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}
type NotFound = { refused: 'not-found' }
type Found<A> = Exclude<A, NotFound>

/** Thrown inside a question to answer that there is nothing; it is not kept. */
class Nothing extends Error {}

/**
 * Answers a question about a run, made once and kept until something it rests on moves. Staff, and those who see the run
 * together, share their answers, made with the product's own eyes; others have answers of their own, by whom they see.
 * `what` names the question with all that is asked in it.
 */
export async function cachedRead<A extends object>(
  asked: RunAsked,
  what: string,
  make: (looking: ReadContext) => Promise<A>,
): Promise<CompressedResponse<Found<A>> | NotFound> {
  const { db, scope, run, now } = asked
  const reach = reachIn(scope, run)
  const alike = reach === 'staff' || (reach === 'together' && !mayNamePeople(scope, run))
  const { stamp, seen } = await db.read(scope, async (reading) => ({
    stamp: await dataVersion(reading, scope, run),
    seen: alike ? '' : await seenAs(reading, scope, run),
  }))
  // @NOTE The hour, because which day it is depends on the organisation's zone.
  const key = [what, run, reach, seen, now.toISOString().slice(0, 13), stamp].join(' ')
  try {
    return await cachedResponse(key, () => look(asked, alike ? systemScope() : scope, make))
  } catch (nothing) {
    if (nothing instanceof Nothing) return { refused: 'not-found' }
    throw nothing
  }
}

/** Who asks, and whom they see. */
async function seenAs(reading: Reading, scope: Scope, run: string): Promise<string> {
  return idFrom(scope.person ?? '', ...(await learnersSeen(reading, scope, run)).map(({ id }) => id))
}

/** Looks with a scope; nothing for a run of which this person sees neither the whole nor any learner. */
async function look<A extends object>(
  { db, scope, run, now }: RunAsked,
  readScope: Scope,
  make: (looking: ReadContext) => Promise<A>,
): Promise<Found<A>> {
  return db.read(readScope, async (reading) => {
    const runContext = await loadRunContext(reading, readScope, run, now)
    if (!runContext) throw new Nothing()
    const reach = reachIn(scope, run)
    const learners = mayNamePeople(scope, run) ? await learnersSeen(reading, readScope, run) : []
    if (reach === 'own' && learners.length === 0) throw new Nothing()
    const measured = await measuredOf(reading, readScope, run)
    const fresh = {
      at: measured?.at.toISOString() ?? null,
      version: await evidenceVersion(reading, readScope, run),
      learners: reach === 'own' ? learners.length : runContext.run.learners,
      reach,
    }
    const answer = await make({ reading, scope: readScope, runContext, reach, learners, fresh })
    if ('refused' in answer) throw new Nothing()
    return answer as Found<A>
  })
}
