// What a closed 360 round says: of each person by what may be shown, and of the run by what was shown of its people.
import { withinGroupAgreement } from '../../statistics/rater-agreement.ts'
import { estimateOf } from '../../statistics/estimate.ts'
import { comparePairs } from '../../statistics/paired.ts'
import { reliability } from '../../statistics/reliability.ts'
import type { PersonFigures, RoundFigures } from '../read/feedback-360/contract.ts'
import { agreeFrom, raterAgreement } from './one-way-icc.ts'
import type { HiddenSide, Shown } from './disclosure-control.ts'
import { hiddenSides, leastRaters, disclosurePlan, bandedMean } from './disclosure-control.ts'
import { average } from '../../statistics/average-and-median.ts'

export interface Opened {
  person: string
  side: 'self' | 'superior' | HiddenSide
  rater: string
  item: string
  score: number
}
type Item = { id: string; name: { zh: string; en: string } }
type OfItem = PersonFigures['items'][number]

const to = (digits: number) => (x: number) => Math.round(x * 10 ** digits) / 10 ** digits
/** What is said of raters' agreement rests on at least this many people: with fewer it would tell how three of them differ. */
const leastPeople = 10
const leastInTable = 5

interface Piece {
  person: string
  item: string
  self: number | null
  superior: number[]
  shown: { plan: Shown; scores: number[] }[]
  hidden: HiddenSide[]
}

function pieceOf(rows: readonly Opened[], person: string, item: string): Piece {
  const own = rows.filter((r) => r.person === person && r.item === item)
  const of = (side: Opened['side']) => own.filter((r) => r.side === side)
  const plan = disclosurePlan(Object.fromEntries(hiddenSides.map((s) => [s, of(s).map((r) => r.rater)])), leastRaters)
  const self = of('self').map((r) => r.score)
  return {
    person,
    item,
    self: self.length > 0 ? average(self) : null,
    superior: of('superior').map((r) => r.score),
    shown: plan.map((p) => ({
      plan: p,
      scores: own.filter((r) => (p.sides as string[]).includes(r.side)).map((r) => r.score),
    })),
    hidden: hiddenSides.filter((s) => of(s).length > 0 && !plan.some((p) => p.sides.includes(s))),
  }
}

/** One person and item: what is shown, and what follows from what is shown and nothing else. */
function itemOf(piece: Piece, item: Item): Omit<OfItem, 'low' | 'high'> {
  const groups = piece.shown.map(({ plan, scores }) => ({
    sides: plan.sides,
    n: plan.raters.length,
    ...bandedMean(scores),
  }))
  const superior =
    piece.superior.length === 0 ? null : { n: piece.superior.length, mean: to(1)(average(piece.superior)) }
  const parts = [...groups, ...(superior ? [superior] : [])]
  const n = parts.reduce((sum, p) => sum + p.n, 0)
  // @NOTE A superior alone is not "the others": without a side that may be shown nothing is said of them together.
  const others = groups.length === 0 ? null : { n, mean: to(2)(parts.reduce((sum, p) => sum + p.n * p.mean, 0) / n) }
  return {
    item: item.id,
    name: item.name,
    self: piece.self,
    superior,
    groups,
    hidden: piece.hidden,
    others,
    gap: piece.self === null || others === null ? null : to(2)(piece.self - others.mean),
  }
}

/** How far raters of the same person and side lie apart, over all people; null where it would rest on too few. */
function spread(pieces: readonly Piece[]): { sd: number; df: number } | null {
  const groups = pieces.flatMap((p) => p.shown.map((s) => s.scores))
  if (new Set(pieces.filter((p) => p.shown.length > 0).map((p) => p.person)).size < leastPeople) return null
  const df = groups.reduce((sum, g) => sum + g.length - 1, 0)
  const squares = groups.reduce((sum, g) => sum + g.reduce((own, x) => own + (x - average(g)) ** 2, 0), 0)
  return df < leastPeople ? null : { sd: to(2)(Math.sqrt(squares / df)), df }
}

function withInterval(of: Omit<OfItem, 'low' | 'high'>, apart: ReturnType<typeof spread>): OfItem {
  if (of.gap === null || of.others === null || apart === null) return { ...of, low: null, high: null }
  const { low, high } = estimateOf(of.gap, apart.sd / Math.sqrt(of.others.n), { df: apart.df })
  return { ...of, low: to(2)(low), high: to(2)(high) }
}

/** Everything a round says, from its opened rows; what is not in here exists no more once it is kept. */
export function summarise360Round(
  rows: readonly Opened[],
  items: readonly Item[],
): { run: RoundFigures; people: Map<string, PersonFigures> } {
  const persons = [...new Set(rows.map((r) => r.person))].sort()
  const rated = items.filter((i) => rows.some((r) => r.item === i.id))
  const pieces = rated.map((item) => ({ item, pieces: persons.map((person) => pieceOf(rows, person, item.id)) }))
  const people = new Map<string, PersonFigures>(
    persons.map((person, p) => [
      person,
      {
        least: leastRaters,
        items: pieces.flatMap(({ item, pieces: own }) => {
          const piece = own[p]!
          const empty =
            piece.self === null && piece.superior.length === 0 && piece.shown.length === 0 && piece.hidden.length === 0
          return empty ? [] : [withInterval(itemOf(piece, item), spread(own))]
        }),
      },
    ]),
  )
  return { run: runFigures(pieces, people), people }
}

function runFigures(pieces: { item: Item; pieces: Piece[] }[], people: Map<string, PersonFigures>): RoundFigures {
  const said = [...people.values()]
  const of = (item: string) => said.flatMap((p) => p.items.filter((i) => i.item === item))
  return {
    people: people.size,
    least: leastRaters,
    alpha: alphaOf(
      said,
      pieces.map((p) => p.item.id),
    ),
    items: pieces.map(({ item, pieces: own }) => ({
      item: item.id,
      name: item.name,
      ...gapOf(of(item.id)),
      sides: sidesOf(of(item.id)),
      agreement: agreementOf(own),
    })),
  }
}

/** Self against others over people, from what each person's report says. */
function gapOf(
  items: readonly OfItem[],
): Pick<RoundFigures['items'][number], 'n' | 'self' | 'others' | 'gap' | 'refusal'> {
  const both = items.filter((i) => i.self !== null && i.others !== null)
  const rated = items.filter((i) => i.others !== null)
  if (rated.length < leastInTable)
    return {
      n: rated.length,
      self: null,
      others: null,
      gap: null,
      refusal: { code: 'cell-too-small', params: { n: rated.length, least: leastInTable } },
    }
  const others = to(2)(average(rated.map((i) => i.others!.mean)))
  if (both.length < leastInTable)
    return {
      n: rated.length,
      self: null,
      others,
      gap: null,
      refusal: { code: 'self-too-few', params: { n: both.length, least: leastInTable } },
    }
  const compared = comparePairs(
    both.map((i) => i.self!),
    both.map((i) => i.others!.mean),
  )
  const self = to(2)(average(both.map((i) => i.self!)))
  if ('refused' in compared)
    return {
      n: rated.length,
      self,
      others,
      gap: null,
      refusal: {
        code: compared.refused,
        params: 'pairs' in compared ? { pairs: compared.pairs, least: compared.least } : {},
      },
    }
  const { value, low, high } = compared.change
  return {
    n: rated.length,
    self,
    others,
    gap: { value: to(2)(value), low: to(2)(low), high: to(2)(high), pairs: compared.pairs, few: compared.fewPairs },
    refusal: null,
  }
}

/** Means by side over the people of whom it is shown; a side seen of fewer than five is left out. */
function sidesOf(items: readonly OfItem[]): RoundFigures['items'][number]['sides'] {
  const superior = items.flatMap((i) => i.superior ?? [])
  const hidden = hiddenSides.map((side) => ({
    side,
    of: items.flatMap((i) => i.groups.filter((g) => g.sides.length === 1 && g.sides[0] === side)),
  }))
  return [{ side: 'superior' as const, of: superior }, ...hidden].flatMap(({ side, of }) =>
    of.length < leastInTable
      ? []
      : [
          {
            side,
            people: of.length,
            raters: of.reduce((sum, g) => sum + g.n, 0),
            mean: to(2)(average(of.map((g) => g.mean))),
          },
        ],
  )
}

/** Do raters of one person agree? One-way ICC of one and of the mean of them, and the median agreement within a group. */
function agreementOf(pieces: readonly Piece[]): RoundFigures['items'][number]['agreement'] {
  const groups = pieces.flatMap((p) => (p.shown.length > 0 ? [p.shown.flatMap((s) => s.scores)] : []))
  if (groups.length < leastPeople) return null
  const icc = raterAgreement(groups)
  const within = groups
    .map((g) =>
      withinGroupAgreement(
        g.map((x) => [x]),
        5,
      ),
    )
    .filter((x): x is number => x !== null)
    .sort((a, b) => a - b)
  return {
    people: groups.length,
    single: icc && to(2)(icc.single),
    mean: icc && to(2)(icc.mean),
    within: within.length === 0 ? null : to(2)((within[(within.length - 1) >> 1]! + within[within.length >> 1]!) / 2),
    weak: icc === null || icc.mean < agreeFrom,
  }
}

/** Do the items hang together, over people who were rated on all of them? */
function alphaOf(people: readonly PersonFigures[], items: readonly string[]): RoundFigures['alpha'] {
  const complete = people
    .map((p) => items.map((id) => p.items.find((i) => i.item === id)?.others?.mean ?? null))
    .filter((row): row is number[] => row.every((x) => x !== null))
  if (complete.length < leastPeople) return null
  const found = reliability(complete)
  return 'refused' in found ? null : { value: to(2)(found.alpha), people: found.people, weak: found.weak }
}
