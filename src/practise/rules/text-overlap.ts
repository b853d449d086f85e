// How much of a report stands word for word in another: a hint for those who review, never a verdict.

/** Words in a row that must be the same; a Chinese character counts as a word. */
export const row = 8
/** From this share of a report on, and at least so many words, the reviewers are told. */
export const overlapThreshold = { share: 0.5, words: 40 } as const

export interface TextOverlap {
  share: number
  words: number
  passages: string[]
}

interface Token {
  text: string
  from: number
  to: number
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)].map((m) => ({
    text: m[0].normalize('NFKC').toLowerCase(),
    from: m.index,
    to: m.index + m[0].length,
  }))
const rowAt = (tokens: readonly Token[], i: number) =>
  tokens
    .slice(i, i + row)
    .map((t) => t.text)
    .join(' ')

/** The share of `text`'s words that stand in a row of `row` or more in `other` too, with the longest such passages as they are written. */
export function textOverlap(text: string, other: string): TextOverlap {
  const [own, theirs] = [tokensOf(text), tokensOf(other)]
  const known = new Set(Array.from({ length: Math.max(0, theirs.length - row + 1) }, (_, i) => rowAt(theirs, i)))
  const same = new Uint8Array(own.length)
  for (let i = 0; i + row <= own.length; i++) if (known.has(rowAt(own, i))) same.fill(1, i, i + row)
  const words = same.reduce((n, s) => n + s, 0)
  return { share: own.length === 0 ? 0 : words / own.length, words, passages: passages(text, own, same) }
}

function passages(text: string, tokens: readonly Token[], same: Uint8Array): string[] {
  const runs: { from: number; to: number }[] = []
  same.forEach((s, i) => {
    if (!s) return
    if (i > 0 && same[i - 1]) runs.at(-1)!.to = i
    else runs.push({ from: i, to: i })
  })
  return runs
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, 2)
    .map(({ from, to }) => text.slice(tokens[from]!.from, tokens[to]!.to))
}

/** Is it enough to tell the reviewers? */
export const exceedsThreshold = (c: TextOverlap): boolean =>
  c.share >= overlapThreshold.share && c.words >= overlapThreshold.words
