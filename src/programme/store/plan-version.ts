// Every version of a run's plan: how it stood, why it changed and who said so.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Keeps how the plan stood, why it changes and who says so; answers the version number. */
export async function savePlanVersion(
  tx: Writing,
  scope: Scope,
  v: { run: string; plan: unknown; because: string; at: Date },
): Promise<number> {
  const last = await tx
    .selectFrom('programme.plan_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('run', '=', v.run)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('programme.plan_version')
    .values({
      run: v.run,
      version,
      plan: JSON.stringify(v.plan),
      because: v.because,
      by_person: scope.person,
      at: v.at,
    })
    .execute()
  return version
}

/** Every version of a run's plan, newest first. */
export function planVersions(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.plan_version')
    .selectAll()
    .where('run', '=', run)
    .orderBy('version', 'desc')
    .execute()
}
