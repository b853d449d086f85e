// The looks at modules while a run goes on, one a week, so that looking often is not taken for being sure.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Notes this week's look at each module, once. */
export async function saveInterimLooks(
  tx: Writing,
  _scope: Scope,
  looks: { run: string; module: string; week: string; p: number }[],
): Promise<void> {
  if (looks.length > 0)
    await tx
      .insertInto('track.interim_look')
      .values(looks)
      .onConflict((c) => c.doNothing())
      .execute()
}

/** The p of the looks at each module before a week, oldest first. */
export async function interimLooksBefore(
  reading: Reading,
  _scope: Scope,
  run: string,
  week: string,
): Promise<Map<string, number[]>> {
  const rows = await reading
    .selectFrom('track.interim_look')
    .select(['module', 'p'])
    .where('run', '=', run)
    .where('week', '<', week)
    .orderBy('week')
    .execute()
  return new Map([...Map.groupBy(rows, ({ module }) => module)].map(([module, own]) => [module, own.map(({ p }) => p)]))
}
