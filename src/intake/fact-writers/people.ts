// Rows of people go to the folder that knows who they are.
import { bringInPeopleSheet } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import { endSeatsOf } from '../../programme/public.ts'
import { peopleRow } from '../people-rows.ts'
import type { PersonFact } from '../source-definition.ts'
import type { Given, Of, Written } from './in-chunks.ts'

export async function writePersons(
  tx: Writing,
  scope: Scope,
  rows: Of<PersonFact>[],
  { judged, now, tell }: Given,
): Promise<Written> {
  const taken = rows.map(({ row, fact }) => peopleRow(row, fact))
  const { entered, changed, same } = await bringInPeopleSheet(tx, scope, taken, {
    today: judged.context.today,
    now,
    tell,
    endSeats: endSeatsOf,
  })
  return { recorded: entered, known: same, corrected: changed }
}
