// Which messages say nearly the same: character 1+2-grams, TF-IDF, cosine over an inverted index; nothing leaves the machine.

export interface Message {
  id: string
  text: string
}
export interface Alike {
  id: string
  score: number
}
export interface SimilarIndex {
  /** The most alike, best first; scores run from 0 to 1. */
  query(text: string, most?: number): Alike[]
  readonly size: number
}

/** Letters and digits in lower case, full-width ones made narrow; punctuation parts the text. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function gramsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (gram: string) => counts.set(gram, (counts.get(gram) ?? 0) + 1)
  for (const part of plain(text).split(' ')) {
    const letters = [...part]
    letters.forEach((letter, i) => {
      add(letter)
      if (i > 0) add(letters[i - 1]! + letter)
    })
  }
  return counts
}

const weightOf = (count: number, idf: number) => (1 + Math.log(count)) * idf

/** Reads every message once; queries then touch only the messages that share a gram. */
export function similarIndex(messages: readonly Message[]): SimilarIndex {
  const { lists, entries } = invertedLists(messages)
  const n = messages.length
  const idfs = lists.map((l) => Math.log((n + 1) / (l.docs.length + 1)) + 1)
  const norms = new Float64Array(n)
  lists.forEach((list, g) =>
    list.docs.forEach((doc, i) => {
      norms[doc]! += weightOf(list.counts[i]!, idfs[g]!) ** 2
    }),
  )
  const weights = lists.map((list, g) =>
    Float32Array.from(list.docs, (doc, i) => weightOf(list.counts[i]!, idfs[g]!) / Math.sqrt(norms[doc]!)),
  )
  const docs = lists.map((list) => Int32Array.from(list.docs))
  const sums = new Float32Array(n)
  return {
    size: n,
    query(text, most = 5) {
      sums.fill(0)
      let norm = 0
      for (const [gram, count] of gramsOf(text)) {
        const g = entries.get(gram)
        const weight = weightOf(count, g === undefined ? Math.log(n + 1) + 1 : idfs[g]!)
        norm += weight * weight
        if (g === undefined) continue
        const [list, w] = [docs[g]!, weights[g]!]
        for (let i = 0; i < list.length; i++) sums[list[i]!]! += weight * w[i]!
      }
      return best(sums, most).map((doc) => ({
        id: messages[doc]!.id,
        score: Math.min(1, sums[doc]! / Math.sqrt(norm)),
      }))
    },
  }
}

function invertedLists(messages: readonly Message[]) {
  const entries = new Map<string, number>()
  const lists: { docs: number[]; counts: number[] }[] = []
  messages.forEach(({ text }, doc) => {
    for (const [gram, count] of gramsOf(text)) {
      let g = entries.get(gram)
      if (g === undefined) {
        g = lists.length
        entries.set(gram, g)
        lists.push({ docs: [], counts: [] })
      }
      lists[g]!.docs.push(doc)
      lists[g]!.counts.push(count)
    }
  })
  return { lists, entries }
}

/** The places of the largest sums above zero, largest first; equal ones in the order they came. */
function best(sums: Float32Array, most: number): number[] {
  const top: number[] = []
  for (let doc = 0; doc < sums.length; doc++) {
    const sum = sums[doc]!
    if (sum <= 0 || (top.length === most && sum <= sums[top[most - 1]!]!)) continue
    let at = top.length
    while (at > 0 && sums[top[at - 1]!]! < sum) at--
    top.splice(at, 0, doc)
    if (top.length > most) top.pop()
  }
  return top
}
