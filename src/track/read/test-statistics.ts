// Tests of a run: what was scored, what its questions say, and which of them should be looked at.
import type { z } from 'zod'
import type { getTest, getTests, Item, TestBrief } from './test-results/contract.ts'
import { ownPersons } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { analyseTest } from '../rules/item-analysis.ts'
import { itemRule } from '../rules/item-flags.ts'
import type { Attempt } from '../rules/item-flags.ts'
import type { TestVerdict } from '../rules/item-analysis.ts'
import { passLine } from '../rules/learner-module-state.ts'
import { weakPointRule } from '../rules/weak-knowledge-point.ts'
import { weakModuleRule } from '../rules/weak-module.ts'
import type { Reach } from '../permissions.ts'
import { answersIn, itemsIn, scoresIn, testsIn } from '../store/test-results.ts'
import type { ItemRow, ScoreRow, TestRow } from '../store/test-results.ts'
import { textOf } from './signal-text.ts'
import { weakPointsOf } from './weak-knowledge-points.ts'
import { median } from '../../statistics/average-and-median.ts'

/** Who sees the run together sees no test fewer than five have sat. */
const fewestTogether = weakModuleRule.fewest
const held = (n: number, reach: Reach) => reach === 'together' && n < fewestTogether

/** Every test of a run, and the knowledge points its questions show to be weak. */
export async function viewTests(context: ReadContext): Promise<z.infer<typeof getTests.answer>> {
  return {
    tests: await testsOf(context),
    points: await weakPointsOf(context),
    rule: weakPointRule,
    fresh: context.fresh,
  }
}

/** Every test with its scores and how many of its questions stand out. */
async function testsOf(context: ReadContext): Promise<TestBrief[]> {
  const { reading, scope, runContext, reach } = context
  const [run, persons] = [runContext.run.id, ownPersons(context)]
  const tests = await testsIn(reading, scope, run)
  const scores = Map.groupBy(await scoresIn(reading, scope, { run, persons }), ({ test }) => test)
  const items = Map.groupBy(await itemsIn(reading, scope, { run }), ({ test }) => test)
  const byItem = Map.groupBy(await answersIn(reading, scope, { run, persons }), ({ item }) => item)
  return tests.flatMap((test): TestBrief[] => {
    const own = items.get(test.id) ?? []
    const verdict =
      own.length === 0
        ? null
        : analyseTest(
            own,
            own.flatMap(({ id }) => byItem.get(id) ?? []),
          )
    const scored = scoredBy(scores.get(test.id) ?? [], 'first')
    const n = Math.max(scored.length, verdict?.people ?? 0)
    if (n === 0 || held(n, reach)) return []
    return [
      {
        ...brief(test),
        n,
        median: median(scored),
        alpha: verdict?.alpha ?? null,
        flagged: verdict?.items.filter(({ flags }) => flags.length > 0).length ?? 0,
      },
    ]
  })
}

const brief = ({ id, name, kind, module, number, items }: TestRow) => ({ id, name, kind, module, number, items })

/** One test with every question; null for a test this run has not, or that may not be shown. */
export async function viewTest(
  context: ReadContext,
  { test: id, attempt }: { test: string; attempt: Attempt },
): Promise<z.infer<typeof getTest.answer> | null> {
  const { reading, scope, runContext, reach, fresh } = context
  const [run, persons] = [runContext.run.id, ownPersons(context)]
  const test = (await testsIn(reading, scope, run)).find((one) => one.id === id)
  if (!test) return null
  const items = await itemsIn(reading, scope, { run, test: id })
  const verdict = analyseTest(items, await answersIn(reading, scope, { run, test: id, persons }), attempt)
  const rows = await scoresIn(reading, scope, { run, test: id, persons })
  const scored = scoredBy(rows, attempt)
  const n = Math.max(scored.length, verdict.people)
  if (held(n, reach)) return null
  const late =
    test.dueOn === null ? null : new Set(rows.filter(({ day }) => day > test.dueOn!).map(({ person }) => person)).size
  return {
    ...brief(test),
    dueOn: test.dueOn,
    n,
    attempt,
    people: verdict.people,
    complete: verdict.complete,
    alpha: verdict.alpha,
    repeated: Math.max(verdict.repeated, repeatedIn(rows)),
    scores: {
      n: scored.length,
      median: median(scored),
      passLine,
      below: scored.filter((share) => share < passLine).length,
      late,
      bins: binsOf(scored),
    },
    questions: items.map((item, i) => questionOf(item, verdict.items[i]!)),
    rule: itemRule,
    fresh,
    named: reach !== 'together',
  }
}

function questionOf(
  { id, name, point, outOf }: ItemRow,
  { n, rest, difficulty, discrimination, low, high, alphaWithout, flags }: TestVerdict['items'][number],
): Item {
  return {
    id,
    name,
    point,
    outOf,
    n,
    rest,
    difficulty,
    discrimination,
    low,
    high,
    alphaWithout,
    flags: flags.map((code) => ({ code, says: flagText(code, { n, rest, difficulty, discrimination }) })),
  }
}

/** 区分度 0.04，n=38: why a question stands out, with what it rests on. */
export function flagText(
  code: Item['flags'][number]['code'],
  {
    n,
    rest,
    difficulty,
    discrimination,
  }: { n: number; rest: number; difficulty: number | null; discrimination: number | null },
) {
  const params = {
    n: code === 'too-hard' || code === 'too-easy' ? n : rest,
    p: ((difficulty ?? 0) * 100).toFixed(0),
    r: (discrimination ?? 0).toFixed(2).replace('-', '−'),
  }
  return textOf(`item.flag.${code}`, { zh: params, en: params })
}

/** One share a learner: of several attempts the first, the last or the best. */
function scoredBy(rows: readonly ScoreRow[], attempt: Attempt): number[] {
  return [...Map.groupBy(rows, ({ person }) => person).values()].map((own) => {
    const order = own.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    return attempt === 'best'
      ? Math.max(...own.map(({ share }) => share))
      : (attempt === 'first' ? order[0]! : order.at(-1)!).share
  })
}

const repeatedIn = (rows: readonly ScoreRow[]) =>
  [...Map.groupBy(rows, ({ person }) => person).values()].filter((own) => own.length > 1).length

/** How many scored within each ten points; the last step takes 100 in. */
function binsOf(shares: readonly number[]): number[] {
  const bins = Array.from({ length: 10 }, () => 0)
  for (const share of shares) bins[Math.min(9, Math.max(0, Math.floor(share / 10)))]! += 1
  return bins
}
