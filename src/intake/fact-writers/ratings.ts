// Ratings become rows of evidence: behaviours by name, 360 ratings into the box of their round.
import { recordBehaviours, recordRound } from '../../evidence/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import type { BehaviourFact, RoundFact } from '../source-definition.ts'
import type { Given as ToAll, Of, Written } from './in-chunks.ts'

type Given = Omit<ToAll, 'tell'>

/** Writes ratings of behaviours, with file and line. */
export function writeBehaviourRatings(
  tx: Writing,
  scope: Scope,
  rows: Of<BehaviourFact>[],
  { received, judged, source, now }: Given,
): Promise<Written> {
  const run = judged.context.run!.id
  return recordBehaviours(
    tx,
    scope,
    rows.map(({ fact, person, rated, row }) => ({
      person: person!,
      run,
      behaviour: rated!.item,
      occasion: fact.occasion,
      side: rated!.rater === person ? ('self' as const) : ('superior' as const),
      rater: rated!.rater!,
      score: fact.score,
      because: fact.because,
      day: fact.day,
      source: source.key,
      batch: received.id,
      line: row,
    })),
    now,
  )
}

/** Puts 360 ratings into their rounds. Lines are not kept: a line would lead to its rater. */
export async function writeFeedback360(
  tx: Writing,
  scope: Scope,
  rows: Of<RoundFact>[],
  { received, judged, now }: Given,
): Promise<Written> {
  const run = judged.context.run!.id
  const counts = { recorded: 0, known: 0, corrected: 0 }
  for (const name of [...new Set(rows.map((r) => r.fact.round))].sort()) {
    const ratings = rows
      .filter((r) => r.fact.round === name)
      .map(({ fact, person, rated }) => ({
        person: person!,
        side: fact.side,
        rater: fact.rater,
        item: rated!.item,
        score: fact.score,
        batch: received.id,
      }))
    const written = await recordRound(tx, scope, { run, name, now, ratings })
    // @NOTE Closed between the reading of the file and now: nothing of this import is written.
    if (written === false) throw new Error(`the round ${name} was closed meanwhile`)
    counts.recorded += written.recorded
    counts.known += written.known
  }
  return counts
}
