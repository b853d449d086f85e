// Who takes part in a run, from when until when, and who mentors them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { enrol, mentorsByRoster } from '../../programme/public.ts'
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
    await mentorsByRoster(
      tx,
      scope,
      run.id,
      part.flatMap(({ fact, person }) =>
        fact.mentorNo === undefined ? [] : [{ learner: person!, mentor: judged.rowContext.people.get(fact.mentorNo)! }],
      ),
    )
    return { recorded: part.length, known: 0, corrected: 0 }
  })
}
