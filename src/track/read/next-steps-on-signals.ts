// What those who run a run should do about its open signals next.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ActionItem, Run } from '../../programme/contract.ts'
import { mayAct } from '../permissions.ts'
import { openSignals } from '../store/signal.ts'
import type { SignalRow } from '../store/signal.ts'
import { words } from '../words.ts'
import { alike, asSignal, numeric, textOf } from './signal-text.ts'

/** What open signals ask of this person in those of these runs that they run: each by itself, learners of a run together as one. */
export async function readNextSteps(reading: Reading, scope: Scope, runs: readonly Run[]): Promise<() => ActionItem[]> {
  const open = await openSignals(
    reading,
    scope,
    runs.map(({ id }) => id).filter((id) => mayAct(scope, id)),
  )
  const acts = [...Map.groupBy(open, (row) => row.run)].flatMap(([run, own]) => actsOf(run, own))
  return () => acts
}

function actsOf(run: string, open: SignalRow[]): ActionItem[] {
  const learners = open
    .filter(({ kind }) => kind === 'off-course')
    .toSorted((a, b) => numeric(a.params.rank) - numeric(b.params.rank))
  const others = open
    .filter(({ kind }) => kind !== 'off-course')
    .map((row): ActionItem => {
      const signal = asSignal(row)
      const label =
        row.kind === 'weak-module'
          ? words['act.weak-module']
          : row.kind === 'missing-data'
            ? words['act.missing-data']
            : words['act.below-line']
      return {
        id: row.id,
        run,
        stage: 'track',
        title: signal.title,
        because: signal.says,
        dueAt: null,
        colour: 'watch',
        href: `/runs/${run}/track?signal=${row.id}`,
        label,
      }
    })
  if (learners.length === 0) return others
  const count = alike({ learners: learners.length })
  const names = learners.slice(0, 3).map(({ name }) => name)
  return [
    ...others,
    {
      id: `off-course ${run}`,
      run,
      stage: 'track',
      title: textOf('act.off-course.title', count),
      because: textOf('act.off-course.because', { zh: { names: names.join('、') }, en: { names: names.join(', ') } }),
      dueAt: null,
      colour: 'watch',
      href: `/runs/${run}/track#off-course`,
      label: textOf('act.off-course', count),
    },
  ]
}
