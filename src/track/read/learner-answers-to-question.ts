// Who answered a question how: the records behind its numbers, with file and line.
import type { z } from 'zod'
import { rowsBehind } from '../../evidence/public.ts'
import type { getItem } from './test-results/contract.ts'
import { itemIn } from '../store/test-results.ts'
import { filesOf } from '../store/import-file-names.ts'
import { xapiOrigin } from './figure-provenance.ts'
import type { ReadContext } from './read-context.ts'

const pageSize = 50

/** A page of answers to a question; null for a question the run has not. Rows only where people may be named. */
export async function learnerAnswersToQuestion(
  { reading, scope, runContext: { run }, reach }: ReadContext,
  ask: { item: string; page: number },
): Promise<z.infer<typeof getItem.answer> | null> {
  const item = await itemIn(reading, scope, run.id, ask.item)
  if (!item) return null
  const behind = await rowsBehind(reading, scope, {
    run: run.id,
    kinds: ['item.answered'],
    activity: ask.item,
    offset: (ask.page - 1) * pageSize,
    limit: pageSize,
  })
  const files = await filesOf(reading, scope, [...new Set(behind.rows.flatMap(({ batch }) => batch ?? []))])
  return {
    name: item.name,
    point: item.point,
    testName: item.testName,
    total: behind.total,
    page: ask.page,
    pageSize,
    rows:
      reach === 'together'
        ? []
        : behind.rows.map((row) => ({
            id: row.id,
            at: row.at,
            who: row.name,
            kind: row.kind,
            value: row.value,
            outOf: row.outOf,
            source: row.source,
            file: row.batch ? (files.get(row.batch) ?? null) : null,
            line: row.line,
            note: row.note,
            parts: null,
            times: null,
            told: xapiOrigin(row),
          })),
  }
}
