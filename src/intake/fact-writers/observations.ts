// What was seen of learners becomes evidence, with file and line.
import { momentOf } from '../../calendar/day.ts'
import { record } from '../../evidence/public.ts'
import type { Observation } from '../../evidence/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import type { SeenFact } from '../source-definition.ts'
import { findOrCreateActivityIds, ownKey } from './activities-named-in-sheets.ts'
import { inChunks } from './in-chunks.ts'
import type { Given, Of, Written } from './in-chunks.ts'

export async function writeObservations(
  tx: Writing,
  scope: Scope,
  rows: Of<SeenFact>[],
  { received, judged, source, tell }: Given,
): Promise<Written> {
  const run = judged.context.run!
  const activities = await findOrCreateActivityIds(tx, scope, rows, run.id)
  const asObservation = ({ fact, person, module, row }: Of<SeenFact>): Observation => ({
    person: person!,
    run: run.id,
    kind: fact.kind,
    module,
    activity: fact.activity === null ? null : activities.get(ownKey(fact))!,
    day: fact.day,
    at: momentOf(fact.day, '12:00', judged.zone),
    value: fact.value,
    outOf: fact.outOf,
    source: source.key,
    sourceKey: fact.key,
    batch: received.id,
    line: row,
    note: fact.note,
  })
  return inChunks(rows, tell, (part) => record(tx, scope, part.map(asObservation)))
}
