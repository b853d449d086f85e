// Who takes part in a run, from when until when, and who mentors them.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { enrol, learnersOf, mentorsByRoster } from '../../programme/public.ts'
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
    const before = new Map((await learnersOf(tx, scope, run.id)).map((l) => [l.id, l]))
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
    const mentored = await mentorsByRoster(
      tx,
      scope,
      run.id,
      part.flatMap(({ fact, person }) =>
        fact.mentorNo === undefined ? [] : [{ learner: person!, mentor: judged.rowContext.people.get(fact.mentorNo)! }],
      ),
    )
    const known = part.filter(({ person }) => before.has(person!))
    const corrected = known.filter(({ fact, person }) => {
      const was = before.get(person!)!
      return (
        mentored.has(person!) ||
        was.until !== fact.until ||
        differs(fact.class, was.class) ||
        differs(fact.outcome, was.outcome)
      )
    }).length
    return { recorded: part.length - known.length, known: known.length - corrected, corrected }
  })
}

/** What a sheet does not say stays as it was. */
const differs = (said: string | undefined | null, was: string | null) => said != null && said !== was
