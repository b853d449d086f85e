// When three parties agree: one question set, disagreement named, confirmed only by all three.
import type { Party } from '../contract.ts'

export interface Answer {
  party: Party
  question: 'fit' | 'progress'
  module: string | null
  value: number
  note: string | null
}
export interface ReviewSettings {
  /** Parties whose means lie this far apart disagree. */
  disagreement: number
  /** A mean of learners or managers at or below this opens the question of relevance. */
  low: number
  /** The smallest group of a party whose mean is shown; training staff speak in their own name. */
  smallest: number
}
export const reviewSettings: ReviewSettings = { disagreement: 1, low: 2.5, smallest: 3 }

export interface QuestionView {
  question: 'fit' | 'progress'
  module: string | null
  cells: Record<Party, { n: number; mean: number | null }>
  gap: number | null
  disagreement: boolean
  low: boolean
}

const round = (x: number) => Math.round(x * 10) / 10

/** One question as the three parties see it; a mean of too few is withheld, and takes no part in the gap. */
export function viewQuestion(
  asked: { question: 'fit' | 'progress'; module: string | null },
  answers: readonly Answer[],
  settings = reviewSettings,
): QuestionView {
  const mine = answers.filter((a) => a.question === asked.question && a.module === asked.module)
  const tallies = [...Map.groupBy(mine, (a) => a.party)].map(([party, own]) => ({
    party,
    n: own.length,
    total: own.reduce((s, a) => s + a.value, 0),
  }))
  return viewTallies(asked, tallies, settings)
}

/** The same where the answers to the question were counted already: how many of each party, and their sum. */
export function viewTallies(
  asked: { question: 'fit' | 'progress'; module: string | null },
  tallies: readonly { party: Party; n: number; total: number }[],
  settings = reviewSettings,
): QuestionView {
  const cellOf = (party: Party) => {
    const { n, total } = tallies.find((t) => t.party === party) ?? { n: 0, total: 0 }
    const enough = n > 0 && (party === 'training' || n >= settings.smallest)
    return { n, mean: enough ? round(total / n) : null }
  }
  const cells = { learner: cellOf('learner'), manager: cellOf('manager'), training: cellOf('training') }
  const means = Object.values(cells).flatMap((c) => (c.mean === null ? [] : [c.mean]))
  const gap = means.length < 2 ? null : round(Math.max(...means) - Math.min(...means))
  const low = [cells.learner, cells.manager].some((c) => c.mean !== null && c.mean <= settings.low)
  return { ...asked, cells, gap, disagreement: gap !== null && gap >= settings.disagreement, low }
}

/** How many of a party must confirm: more than half of the learners and of the managers asked, one of the training side. */
export function needed(party: Party, asked: number): number {
  return party === 'training' ? 1 : Math.floor(asked / 2) + 1
}

/** How far one party is with confirming. */
export function standingOf(party: Party, asked: number, confirmations: readonly { party: Party }[]) {
  const [confirmed, must] = [confirmations.filter((c) => c.party === party).length, needed(party, asked)]
  return { confirmed, needed: must, done: confirmed >= must }
}

/** Confirmed when each of the three parties has reached what it needs. */
export function isConfirmed(parties: Record<Party, { confirmed: number; needed: number }>): boolean {
  return Object.values(parties).every((p) => p.confirmed >= p.needed)
}
