// When 360 rounds were opened and closed, for a run's timeline.
import { roundsOf } from '../../evidence/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { TimelineEvent } from '../../programme/contract.ts'
import { mayPlan } from '../permissions.ts'
import { words } from '../words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(words)

/** Rounds of 360 opened and closed, for the run's timeline; for those who may read them. */
export async function feedback360TimelineEvents(reading: Reading, scope: Scope, run: string): Promise<TimelineEvent[]> {
  if (!mayPlan(scope, run)) return []
  const at = (id: string, when: Date, title: Text): TimelineEvent => ({
    id,
    at: when.toISOString(),
    stage: 'evaluate',
    kind: 'round',
    title,
    person: null,
    module: null,
    href: `/runs/${run}/feedback`,
  })
  return (await roundsOf(reading, scope, run)).flatMap((r) => [
    at(r.id, r.openedAt, text('happening.round-opened', { name: r.name })),
    ...(r.closedAt ? [at(`${r.id}:closed`, r.closedAt, text('happening.round-closed', { name: r.name }))] : []),
  ])
}
