// What every folder holds of a part of a run; each folder adds its line.
import { goalReferences } from '../align/public.ts'
import { drawReferences } from '../evaluate/public.ts'
import { evidenceReferences } from '../evidence/public.ts'
import { findingReferences } from '../improve/public.ts'
import { practiceReferences } from '../practise/public.ts'
import type { FindReferences } from '../programme/public.ts'
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
