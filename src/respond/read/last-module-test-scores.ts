// What learners scored in the test of a module, beside what they report about it.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { rowsBehind } from '../../evidence/public.ts'
import type { CommonIssue } from './contract.ts'
import type { Common } from '../store/common-issue.ts'

/** 普遍偏低 line of a test, per cent; printed beside what it judges. */
export const belowLine = 60

/** Each learner's last test of a module, per cent. */
export async function lastModuleTestScores(
  reading: Reading,
  scope: Scope,
  run: string,
  module: string,
): Promise<Map<string, number>> {
  const last = new Map<string, number>()
  for (let offset = 0; ; offset += 500) {
    const { rows } = await rowsBehind(reading, scope, { run, kinds: ['test.score'], module, offset, limit: 500 })
    for (const r of rows) if (r.outOf && !last.has(r.person)) last.set(r.person, (100 * r.value) / r.outOf)
    if (rows.length < 500) return last
  }
}

/** The test of the module a common issue is about: its median, and how many lie below the line; null without one. */
export async function testBeside(reading: Reading, scope: Scope, common: Common): Promise<CommonIssue['test']> {
  if (common.module === null) return null
  const scores = [...(await lastModuleTestScores(reading, scope, common.run, common.module)).values()].sort(
    (a, b) => a - b,
  )
  if (scores.length === 0) return null
  const middle = scores.length >> 1
  const median = scores.length % 2 ? scores[middle]! : (scores[middle - 1]! + scores[middle]!) / 2
  return { median, n: scores.length, below: scores.filter((s) => s < belowLine).length, line: belowLine }
}
