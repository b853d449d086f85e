// What the answers to a test say of its questions: too hard, too easy, or not going with the rest; and which attempt counts.
import { analyseItems } from '../../statistics/item-analysis.ts'
import { correlationInterval } from '../../statistics/correlation.ts'
import { itemRule } from './item-flags.ts'
import type { Attempt, ItemFlag } from './item-flags.ts'

/** One answer to one question: `value` points of `outOf`; `at` and `key` put repeated answers in order. */
export interface Answer {
  person: string
  item: string
  value: number
  outOf: number
  at: number
  key: string
}
export interface ItemAsked {
  id: string
  outOf: number
}

/** `n` people answered it; `rest` of them answered every question, on which the discrimination rests. */
export interface ItemVerdict {
  item: string
  n: number
  rest: number
  difficulty: number | null
  discrimination: number | null
  low: number | null
  high: number | null
  alphaWithout: number | null
  flags: ItemFlag[]
}
export interface TestVerdict {
  people: number
  complete: number
  alpha: number | null
  items: ItemVerdict[]
  repeated: number
}

/** The answers that count: of everybody and question the first, the last, or those of the attempt with the most points. */
export function counted(
  answers: readonly Answer[],
  attempt: Attempt,
): { rows: Map<string, Map<string, Answer>>; repeated: number } {
  const rows = new Map<string, Map<string, Answer>>()
  let repeated = 0
  for (const [person, own] of Map.groupBy(answers, (answer) => answer.person)) {
    const tries = new Map(
      [...Map.groupBy(own, ({ item }) => item)].map(([item, all]) => [
        item,
        all.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)),
      ]),
    )
    const most = Math.max(...[...tries.values()].map((all) => all.length))
    if (most > 1) repeated += 1
    const chosen = attempt === 'best' ? bestOf(tries, most) : null
    rows.set(
      person,
      new Map(
        [...tries].map(([item, all]) => [
          item,
          attempt === 'first' ? all[0]! : ((chosen === null ? undefined : all[chosen]) ?? all.at(-1)!),
        ]),
      ),
    )
  }
  return { rows, repeated }
}

/** Which attempt brought most of the points it asked for; the earlier one where two are alike. */
function bestOf(tries: Map<string, Answer[]>, most: number): number {
  const share = (at: number) => {
    const own = [...tries.values()].flatMap((all) => all[at] ?? [])
    return own.reduce((sum, { value }) => sum + value, 0) / own.reduce((sum, { outOf }) => sum + outOf, 0)
  }
  return Array.from({ length: most }, (_, at) => at).reduce((best, at) => (share(at) > share(best) ? at : best), 0)
}

/** Every question of a test with its numbers and what stands out; nothing is said of a question too few have answered. */
export function analyseTest(
  items: readonly ItemAsked[],
  answers: readonly Answer[],
  attempt: Attempt = 'first',
): TestVerdict {
  const { rows, repeated } = counted(answers, attempt)
  const points = [...rows.values()].map((own) => items.map(({ id }) => own.get(id)?.value ?? null))
  const {
    people: complete,
    alpha,
    items: found,
  } = analyseItems(
    points,
    items.map(({ outOf }) => outOf),
  )
  return {
    people: rows.size,
    complete,
    alpha,
    repeated,
    items: items.map(({ id }, i): ItemVerdict => {
      const { n, difficulty, itemRest, alphaWithout } = found[i] ?? {
        n: 0,
        difficulty: null,
        itemRest: null,
        alphaWithout: null,
      }
      const interval = itemRest === null ? null : correlationInterval(itemRest, complete)
      const said = {
        item: id,
        n,
        rest: complete,
        difficulty,
        discrimination: itemRest,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        alphaWithout,
      }
      return { ...said, flags: flagsOf(said) }
    }),
  }
}

/** Whole intervals below zero say the key may be wrong; a low correlation alone says that the question does not go with the rest. */
function flagsOf({ n, rest, difficulty, discrimination, high }: Omit<ItemVerdict, 'flags'>): ItemFlag[] {
  if (n < itemRule.fewest || difficulty === null) return []
  const apart: ItemFlag[] =
    discrimination === null || rest < itemRule.fewest || discrimination >= itemRule.discrimination
      ? []
      : [high !== null && high < 0 ? 'inverted' : 'low-discrimination']
  return [
    ...apart,
    ...(difficulty < itemRule.hard ? ['too-hard' as const] : []),
    ...(difficulty > itemRule.easy ? ['too-easy' as const] : []),
  ]
}
