// Names of persons and modules by their id, for what is shown of reports.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { personsById } from '../../people/public.ts'
import { modulesOf } from '../../programme/public.ts'

/** Names of these persons, as far as the reader may see them. */
export async function namesOf(reading: Reading, scope: Scope, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  return new Map((await personsById(reading, scope, known)).map((p) => [p.id, p.name]))
}

/** The modules of these runs. */
export const modulesSeen = async (reading: Reading, scope: Scope, runs: string[]) =>
  new Map(
    (await Promise.all([...new Set(runs)].map((run) => modulesOf(reading, scope, run))))
      .flat()
      .map((m) => [m.id, { id: m.id, number: m.number, name: m.name }]),
  )
