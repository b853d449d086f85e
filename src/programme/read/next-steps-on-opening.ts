// A run that was to open by itself and could not: whoever may open it mends what is missing, or withdraws.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run } from '../contract.ts'
import { mayMoveRun } from '../permissions.ts'
import { runStateWords } from '../run-state-words.ts'
import { openingsBlocked } from '../store/run-state.ts'

const text = textsOf(runStateWords)

export async function readNextStepsOnOpening(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<() => ActionItem[]> {
  const own = new Map(
    runs.filter(({ id, state }) => state === 'preparing' && mayMoveRun(scope, id)).map((run) => [run.id, run]),
  )
  if (own.size === 0) return () => []
  const blocked = await openingsBlocked(reading, scope, [...own.keys()])
  return () =>
    blocked.map(({ run }): ActionItem => ({
      id: `programme:${run}:opening-blocked`,
      run,
      stage: 'programme',
      title: text('told.blocked'),
      because: text('told.blocked-body', {
        programme: own.get(run)!.programme,
        name: own.get(run)!.name,
        startsOn: own.get(run)!.startsOn,
      }),
      dueAt: null,
      colour: 'bad',
      href: `/runs/${run}/state`,
      label: text('act.see-what'),
    }))
}
