// What tracking puts on the timeline of a run: signals raised and tracking plans changed.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { TimelineEvent } from '../../programme/contract.ts'
import { planVersionsOf } from '../store/plan.ts'
import { signalRows } from '../store/signal.ts'
import { alike, asSignal, textOf } from './signal-text.ts'

/** Points of the run's timeline: signals about modules and indicators, changes of the tracking plan, learners by day. */
export async function timelineEventsOf(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  const rows = await signalRows(reading, scope, { run })
  const href = `/runs/${run}/track`
  const signals = rows
    .filter(({ kind }) => kind !== 'off-course')
    .map((row): TimelineEvent => ({
      id: row.id,
      at: row.raisedAt.toISOString(),
      stage: 'track',
      kind: 'signal',
      title:
        row.kind === 'weak-module'
          ? textOf('happening.weak-module', alike({ number: row.moduleNumber }))
          : asSignal(row).title,
      person: null,
      module: row.module,
      href: `${href}?signal=${row.id}`,
    }))
  const byDay = [
    ...Map.groupBy(
      rows.filter(({ kind }) => kind === 'off-course'),
      ({ raisedAt }) => raisedAt.toISOString(),
    ),
  ]
  const learners = byDay.map(([at, own]): TimelineEvent => ({
    id: `off-course ${at}`,
    at,
    stage: 'track',
    kind: 'signal',
    title: textOf('happening.off-course', alike({ learners: own.length })),
    person: own.length === 1 ? own[0]!.person : null,
    module: null,
    href: `${href}#off-course`,
  }))
  const plans = (await planVersionsOf(reading, scope, run)).map(({ version, because, at }): TimelineEvent => ({
    id: `plan ${run} ${version}`,
    at: at.toISOString(),
    stage: 'track',
    kind: 'plan',
    title: textOf('happening.plan', alike({ version, because })),
    person: null,
    module: null,
    href: `${href}/plan`,
  }))
  return [...signals, ...learners, ...plans]
}
