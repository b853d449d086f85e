// What the form for reporting without a name offers: the run's name and its modules.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf } from '../../programme/public.ts'
import { runCalled } from '../store/issue.ts'

/** Null when the run takes no reports now. */
export async function anonymousReportForm(reading: Reading, scope: Scope, id: string) {
  const run = await runCalled(reading, scope, id)
  return (
    run && {
      ...run,
      modules: (await modulesOf(reading, scope, id)).map(({ id, number, name, startsOn, endsOn }) => ({
        id,
        number,
        name,
        startsOn,
        endsOn,
      })),
    }
  )
}
