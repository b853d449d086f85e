// What was carried into a run as it is seen: each finding carried over from the run before, with the answer it got here.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { carriedFindings } from './findings-carried-to-run.ts'
import type { CarriedFinding } from '../contract.ts'
import { viewFindings } from './findings.ts'

export async function viewCarriedFindings(reading: Reading, scope: Scope, run: string): Promise<CarriedFinding[]> {
  const carried = await carriedFindings(reading, scope, run)
  const seen = await viewFindings(
    reading,
    scope,
    carried.map((d) => d.finding),
  )
  return carried.map((d, i) => ({
    finding: seen[i]!,
    answered: d.answered,
    answer: d.answer?.answer ?? null,
    text: d.answer?.text ?? null,
    by: seen[i]!.answers.find((a) => a.run === d.answer?.run)?.by ?? null,
    returned: d.returned.length,
  }))
}
