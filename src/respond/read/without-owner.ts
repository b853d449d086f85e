// Reports whose owner is not there any more: they wait for whoever sorts, and are marked wherever the owner is named.
import { dutiesOf, leaversAmong } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { seatedToday } from '../../programme/public.ts'
import type { Issue } from '../store/issue.ts'

/** Of these reports, those whose owner has left the company, or has neither a seat in the run nor the duty to which reports go up. */
export async function withoutOwner(reading: Reading, scope: Scope, open: readonly Issue[]): Promise<Set<string>> {
  const owned = open.flatMap((i) =>
    i.standing.owner === null ? [] : [{ id: i.id, run: i.run, owner: i.standing.owner }],
  )
  const owners = [...new Set(owned.map(({ owner }) => owner))]
  const gone = await leaversAmong(reading, scope, owners)
  const seated = await seatedToday(reading, scope, [...new Set(owned.map(({ run }) => run))], owners)
  const duties = owners.length === 0 ? [] : await dutiesOf(reading, scope, owners)
  const onDuty = new Set(duties.filter(({ duty }) => duty === 'training').map(({ person }) => person))
  const stands = (run: string, owner: string) =>
    !gone.has(owner) && (seated.has(`${run} ${owner}`) || onDuty.has(owner))
  return new Set(owned.filter(({ run, owner }) => !stands(run, owner)).map(({ id }) => id))
}
