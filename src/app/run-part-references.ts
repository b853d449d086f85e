// What every folder holds of a part of a run; each folder adds its line.
import { goalReferences } from '../align/public.ts'
import { drawReferences } from '../evaluate/public.ts'
import { evidenceReferences } from '../evidence/public.ts'
import { findingReferences } from '../improve/public.ts'
import { practiceReferences } from '../practise/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { FindReferences, IsHeld } from '../programme/public.ts'
import { programmeReferences } from '../programme/public.ts'
import { issueReferences } from '../respond/public.ts'
import { signalReferences } from '../track/public.ts'

const holders: readonly FindReferences[] = [
  evidenceReferences,
  programmeReferences,
  goalReferences,
  signalReferences,
  issueReferences,
  practiceReferences,
  findingReferences,
  drawReferences,
]

/** The kinds of which there is something, with how much. */
export const runPartReferences: FindReferences = async (reading, scope, of) => {
  const found = []
  for (const holder of holders) found.push(...(await holder(reading, scope, of)))
  return found.filter(({ n }) => n > 0)
}

/** Asked in nobody's name: a hidden report is hidden from those above its reporter, whatever they ask with. */
export const isPartHeld: IsHeld = (db, of) =>
  db.read(systemScope(), async (reading) => (await runPartReferences(reading, systemScope(), of)).length > 0)
