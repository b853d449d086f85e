// Similar messages among 50,000: the time a reader waits for one answer.
import { readFileSync } from 'node:fs'
import { similarIndex } from '../src/respond/rules/text-similarity.ts'

const [messages, queries, goal] = [50_000, 400, 5]

/** A repeatable stream of chance (mulberry32). */
let state = 20_260_304
function chance(below: number): number {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) % below
}

/** Sentences of the length and the letters learners write: parts of the sample company's own reports, joined anew. */
const written = ['past-issues', 'common-issue-story', 'open-issues']
  .map((file) => readFileSync(new URL(`../seeds/service-onboarding/${file}.ts`, import.meta.url), 'utf8'))
  .join('\n')
const said = [...written.matchAll(/'([^'\n]*\p{Script=Han}[^'\n]{4,})'/gu)].map(([, text]) => text!)
const parts = said.flatMap((text) => text.split(/[，。？、：]/)).filter((part) => part.length > 3)
const common = [...new Set(parts.join(''))]
const sentence = () => {
  const own = Array.from({ length: 4 + chance(8) }, () => common[chance(common.length)]).join('')
  return [parts[chance(parts.length)], own, parts[chance(parts.length)]].join('，')
}

const inbox = Array.from({ length: messages }, (_, i) => ({ id: String(i), text: sentence() }))
const begun = performance.now()
const index = similarIndex(inbox)
const built = performance.now() - begun
const asked = Array.from({ length: queries }, () => sentence())
for (const text of asked.slice(0, 50)) index.query(text)
const times = asked
  .map((text) => {
    const start = performance.now()
    index.query(text)
    return performance.now() - start
  })
  .toSorted((a, b) => a - b)
const at = (share: number) => times[Math.floor(times.length * share)]!
const letters = inbox.reduce((sum, { text }) => sum + text.length, 0) / messages

console.log(
  `${messages.toLocaleString('en')} messages of ${letters.toFixed(0)} letters on average, index built in ${built.toFixed(0)} ms`,
)
console.log(
  `one query: median ${at(0.5).toFixed(2)} ms, 95 % ${at(0.95).toFixed(2)} ms, longest ${at(0.999).toFixed(2)} ms`,
)
console.log(
  `95 % of queries ${(at(0.95) / goal).toFixed(2)} × the goal of ${goal} ms: ${at(0.95) <= goal ? 'reached' : 'missed'}`,
)
