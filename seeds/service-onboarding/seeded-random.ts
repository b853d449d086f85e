// Chance that repeats itself: the same purpose gives the same figures.

/** A repeatable stream of chance (mulberry32), one per purpose, so that adding a figure moves no other. */
export function chance(purpose: string) {
  let state = [...purpose].reduce((h, c) => Math.imul(h ^ c.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}

export const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x))
export const round = (x: number, digits = 0) => Number(x.toFixed(digits))
