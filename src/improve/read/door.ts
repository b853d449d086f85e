// The door of a run as it is seen: each finding carried over from the run before, with the answer it got here.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { doorOf } from '../carry.ts'
import type { AtDoor } from '../contract.ts'
import { findingsSeen } from './findings.ts'

export async function doorSeen(reading: Reading, scope: Scope, run: string): Promise<AtDoor[]> {
  const door = await doorOf(reading, scope, run)
  const seen = await findingsSeen(
    reading,
    scope,
    door.map((d) => d.finding),
  )
  return door.map((d, i) => ({
    finding: seen[i]!,
    answered: d.answered,
    answer: d.answer?.answer ?? null,
    text: d.answer?.text ?? null,
    by: seen[i]!.answers.find((a) => a.run === d.answer?.run)?.by ?? null,
    returned: d.returned.length,
  }))
}
