// What keeps a run from its next step: nobody to train, carried items unanswered, goals nobody can say anything about.
import { goalStandings, isAnswered } from '../evaluate/public.ts'
import { evidenceTraces } from '../evidence/public.ts'
import { mayStart } from '../improve/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { submissionTraces } from '../practise/public.ts'
import type { FindBlockers, Trace } from '../programme/public.ts'
import { presentLearners } from '../programme/public.ts'
import { issueTraces } from '../respond/public.ts'

/** `scope` is the product's: what keeps a run is the same whoever asks. */
export const runBlockers: FindBlockers = async (reading, scope, run) => ({
  learners: (await presentLearners(reading, scope, run)).length,
  unanswered: (await mayStart(reading, scope, run)).waiting,
  goals: (await goalStandings(reading, scope, run)).filter((goal) => !isAnswered(goal)).map(({ name }) => name),
})

/** What has been seen of a run, by every folder: as long as there is nothing its opening can be taken back. */
export async function runTraces(reading: Reading, scope: Scope, run: string): Promise<Trace[]> {
  return [
    ...(await evidenceTraces(reading, scope, run)),
    ...(await submissionTraces(reading, scope, run)),
    ...(await issueTraces(reading, scope, run)),
  ]
}
