// Who takes part in a run, from when until when, and who mentors them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { enrol, replaceMentorsOf } from '../../programme/public.ts'
import type { EnrolmentFact } from '../source-definition.ts'
import { inChunks } from './in-chunks.ts'
import type { Given, Of, Written } from './in-chunks.ts'

export function writeEnrolments(
  tx: Writing,
  scope: Scope,
  rows: Of<EnrolmentFact>[],
  { judged, tell }: Given,
): Promise<Written> {
  const run = judged.context.run!
  return inChunks(rows, tell, async (part) => {
    await enrol(
      tx,
      scope,
      part.map(({ fact, person }) => ({
        run: run.id,
        person: person!,
        since: fact.since ?? run.startsOn,
        until: fact.until,
        class: fact.class ?? null,
        outcome: fact.outcome ?? null,
      })),
    )
    await replaceMentorsOf(
      tx,
      scope,
      part.flatMap(({ fact, person }) =>
        fact.mentorNo === undefined
          ? []
          : [{ run: run.id, learner: person!, mentor: judged.rowContext.people.get(fact.mentorNo)! }],
      ),
    )
    return { recorded: part.length, known: 0, corrected: 0 }
  })
}
