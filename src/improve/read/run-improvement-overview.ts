// Continuous improvement of a run in one view: its findings, what could become one, and what was carried over from the run before.
import type { z } from 'zod'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { runById } from '../../programme/public.ts'
import { mayStart } from './findings-carried-to-run.ts'
import type { getImprovement } from '../contract.ts'
import { mayDecide, mayViewFindings } from '../permissions.ts'
import { findingsOf } from '../store/finding.ts'
import { findingCandidates } from './finding-candidates.ts'
import { viewCarriedFindings } from './carried-findings.ts'
import { viewFindings } from './findings.ts'
import { nextRun } from './next-run.ts'

type Improvement = z.input<typeof getImprovement.answer>

export async function runImprovementOverview(
  reading: Reading,
  scope: Scope,
  id: string,
): Promise<Improvement | { refused: 'not-found' | 'not-yours' }> {
  const run = await runById(reading, scope, id)
  if (!run) return { refused: 'not-found' }
  if (!mayViewFindings(scope, id)) return { refused: 'not-yours' }
  const found = await findingsOf(reading, scope, id)
  const before = run.follows ? await runById(reading, scope, run.follows) : null
  return {
    findings: await viewFindings(reading, scope, found),
    carried: await viewCarriedFindings(reading, scope, id),
    mayStart: (await mayStart(reading, scope, id)).may,
    candidates: await findingCandidates(reading, scope, id),
    before: before && { id: before.id, name: before.name },
    next: await nextRun(reading, scope, id),
    withoutEvidence: found.flatMap((f) => f.changes).filter((k) => k.citations.length === 0).length,
    mayDecide: mayDecide(scope, id) && run.state !== 'closed',
  }
}
