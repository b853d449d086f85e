// Chance that can be replayed: the same seed gives the same draws, on every machine, for ever.

/** Draws in a fixed order; every draw moves the stream on. */
export type Random = {
  /** A whole number from 0 to 2³² − 1. */
  word: () => number
  /** Uniform on [0, 1), 53 bits. */
  uniform: () => number
  /** A whole number from 0 to n − 1, every one equally likely (n ≤ 2³²). */
  below: (n: number) => number
  /** −1 or 1. */
  sign: () => number
  /** Standard normal (polar method, Marsaglia & Bray 1964). */
  normal: () => number
  /** A new array in random order (Fisher–Yates). */
  shuffled: <T>(values: readonly T[]) => T[]
}

/**
 * xoshiro128** (Blackman & Vigna 2018), its state filled by splitmix32 from a hash of the seed. Not for secrets.
 */
export function seeded(seed: string | number): Random {
  const word = xoshiro(stateFrom(String(seed)))
  const uniform = () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992
  const below = (n: number) => {
    const limit = 4294967296 - (4294967296 % n)
    for (;;) {
      const drawn = word()
      if (drawn < limit) return drawn % n
    }
  }
  const shuffled = <T>(values: readonly T[]) => {
    const made = [...values]
    for (let i = made.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[made[i], made[j]] = [made[j]!, made[i]!]
    }
    return made
  }
  return { word, uniform, below, sign: () => (word() >>> 31 ? 1 : -1), normal: normalFrom(uniform), shuffled }
}

/** FNV-1a over UTF-16 units, then splitmix32 (Steele, Lea & Flood 2014) for the four words of the state. */
function stateFrom(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
  const next = () => {
    hash = (hash + 0x9e3779b9) | 0
    let z = hash ^ (hash >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return z ^ (z >>> 15)
  }
  return [next(), next(), next(), next() | 1]
}

function xoshiro([a, b, c, d]: [number, number, number, number]): () => number {
  const turn = (x: number, by: number) => (x << by) | (x >>> (32 - by))
  return () => {
    const drawn = Math.imul(turn(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return drawn >>> 0
  }
}

function normalFrom(uniform: () => number): () => number {
  let kept: number | null = null
  return () => {
    if (kept !== null) {
      const ready = kept
      kept = null
      return ready
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const stretch = Math.sqrt((-2 * Math.log(square)) / square)
      kept = y * stretch
      return x * stretch
    }
  }
}
