// A cached answer about a run: by who asks, what they may see of it, and the version of its data.
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { CompressedResponse } from '../../platform/http/compressed-response.ts'
import { idFrom } from '../../platform/db/id.ts'
import { evidenceVersion } from '../../evidence/public.ts'
import { loadRunContext } from '../load-run-context.ts'
import { reachIn } from '../permissions.ts'
import type { Reach } from '../permissions.ts'
import { learnersSeen } from '../store/learner.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { measuredOf } from '../store/measure.ts'
import { dataVersion } from '../store/data-version.ts'
import type { ReadContext } from './read-context.ts'
import { cachedResponse } from './response-cache.ts'

export interface RunRequest {
  db: OpenDatabase
  scope: Scope
  run: string
  now: Date
}
type NotFound = { refused: 'not-found' }

/** Thrown to answer that there is nothing; it is not cached. */
class AnswerNotFound extends Error {}

/**
 * Answers a request about a run, made once and cached until the data it rests on changes. Staff, and those who see the run
 * as a whole, share their answers, read with the system scope; others have their own, by whom they see.
 * `what` names the request with all its parameters; an answer of null is not found.
 */
export async function cachedRead<A extends object>(
  request: RunRequest,
  what: string,
  make: (context: ReadContext) => Promise<A | null>,
): Promise<CompressedResponse<A> | NotFound> {
  const { db, scope, run, now } = request
  const reach = reachIn(scope, run)
  const { stamp, named } = await db.read(scope, async (reading) => ({
    stamp: await dataVersion(reading, scope, run),
    named: reach === 'staff' ? null : await learnersSeen(reading, scope, run),
  }))
  const shared = named === null || (reach === 'together' && named.length === 0)
  const seen = shared ? '' : viewerKey(scope, named)
  // @NOTE The hour, because which day it is depends on the organisation's zone.
  const key = [what, run, reach, seen, now.toISOString().slice(0, 13), stamp].join(' ')
  try {
    return await cachedResponse(key, () => readForCache(request, { named, reach }, make))
  } catch (problem) {
    if (problem instanceof AnswerNotFound) return { refused: 'not-found' }
    throw problem
  }
}

/** Who asks, what they teach, and whom they see. */
const viewerKey = (scope: Scope, named: readonly LearnerBrief[]) =>
  idFrom(scope.person ?? '', ...scope.modules, ...named.map(({ id }) => id))

/** Reads with a scope; not found for a run of which this person sees neither the whole nor any learner. */
async function readForCache<A extends object>(
  { db, scope, run, now }: RunRequest,
  { named, reach }: { named: LearnerBrief[] | null; reach: Reach },
  make: (context: ReadContext) => Promise<A | null>,
): Promise<A> {
  const readScope = reach === 'staff' || reach === 'together' ? systemScope() : scope
  return db.read(readScope, async (reading) => {
    const found = await loadRunContext(reading, readScope, run, now)
    if (!found) throw new AnswerNotFound()
    const runContext =
      reach === 'taught' ? { ...found, modules: found.modules.filter(({ id }) => scope.modules.has(id)) } : found
    const learners = named ?? (await learnersSeen(reading, readScope, run))
    if (reach === 'own' && learners.length === 0) throw new AnswerNotFound()
    const measured = await measuredOf(reading, readScope, run)
    const fresh = {
      at: measured?.at.toISOString() ?? null,
      version: await evidenceVersion(reading, readScope, run),
      learners: reach === 'own' ? learners.length : runContext.run.learners,
      reach,
    }
    const answer = await make({ reading, scope: readScope, runContext, reach, learners, fresh })
    if (!answer) throw new AnswerNotFound()
    return answer
  })
}
