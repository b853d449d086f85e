// A rating finds the behaviour or competency it is of, and its rater; a closed round takes none.
import { listedIn } from '../../platform/localised-text/contract.ts'
import type { BehaviourFact, RoundFact } from '../source-definition.ts'
import { plainHeader } from './find-header.ts'

export interface RatingContext {
  /** Person ids by 工号. */
  people: ReadonlyMap<string, string>
  /** Ids of behaviours and competencies by their plain name, in both languages. */
  items?: ReadonlyMap<string, string>
  /** A few of their names, for saying what there is. */
  itemNames?: readonly string[]
  /** Superiors each person has or had, by solid or dotted line. */
  superiors?: ReadonlyMap<string, ReadonlySet<string>>
  /** Names of 360 rounds that are closed. */
  closedRounds?: ReadonlySet<string>
}
interface Problem {
  field: string
  code: string
  params: Record<string, string | number>
}

/** Ids by plain name. */
export const byPlainName = (things: readonly { id: string; name: { zh: string; en: string } }[]): Map<string, string> =>
  new Map(
    things.flatMap((t) => [
      [plainHeader(t.name.en), t.id],
      [plainHeader(t.name.zh), t.id],
    ]),
  )

/** What a rating is of and who gave it; a rater of a 360 round is nobody's row and stays unnamed. */
export function resolveRatedItemAndRater(
  fact: BehaviourFact | RoundFact,
  person: string,
  rowContext: RatingContext,
): { item: string; rater: string | null } | Problem {
  const item = rowContext.items?.get(plainHeader(fact.item))
  if (item === undefined)
    return {
      field: 'item',
      code: 'unknown-item',
      params: { value: fact.item, ...listedIn(rowContext.itemNames ?? []) },
    }
  if (fact.what === 'round')
    return rowContext.closedRounds?.has(fact.round)
      ? { field: 'round', code: 'round-closed', params: { value: fact.round } }
      : { item, rater: null }
  const rater = rowContext.people.get(fact.raterNo)
  if (rater === undefined) return { field: 'rater', code: 'unknown-rater', params: { value: fact.raterNo } }
  if (rater !== person && !rowContext.superiors?.get(person)?.has(rater))
    return { field: 'rater', code: 'rater-not-superior', params: { value: fact.raterNo, of: fact.employeeNo } }
  return { item, rater }
}
