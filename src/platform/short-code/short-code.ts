// A picture with a few digits that a person reads and types, where a flood begins: made here, asked of nobody outside.
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { drawDigits, drawnDigits } from './draw-digits.ts'

const digits = 5
const goodForMs = 10 * 60_000
/** More than can be read by people within the time one is good; the oldest are forgotten, and with them what they opened. */
const mostSpent = 200_000

export interface ShortCodes {
  /** A fresh one: `token` comes back with what was typed. */
  make(purpose: string, now: Date): { token: string; picture: string }
  /** True once for a token of this purpose with its digits. A wrong try spends it too. */
  accept(purpose: string, given: { token: string; typed: string }, now: Date): boolean
}

/** @NOTE The key lives in this process alone: a restart ends what was made before it, so that nothing can be used twice. `draw` is given by tests, which see what they type. */
export function createShortCodes(draw: (digits: string) => string = drawDigits): ShortCodes {
  const key = randomBytes(32)
  const spent = new Map<string, number>()
  const sealOf = (purpose: string, until: string, nonce: string, answer: string) =>
    createHmac('sha256', key).update([purpose, until, nonce, answer].join(' ')).digest('base64url')
  return {
    make(purpose, now) {
      const answer = Array.from({ length: digits }, () => drawnDigits[randomInt(drawnDigits.length)]!).join('')
      const [until, nonce] = [(now.getTime() + goodForMs).toString(36), randomBytes(12).toString('base64url')]
      const picture = Buffer.from(draw(answer)).toString('base64')
      return {
        token: [until, nonce, sealOf(purpose, until, nonce, answer)].join('.'),
        picture: `data:image/svg+xml;base64,${picture}`,
      }
    },
    accept(purpose, { token, typed }, now) {
      const [until = '', nonce = '', seal = ''] = token.split('.')
      const ends = parseInt(until, 36)
      if (!(ends > now.getTime()) || spent.has(nonce)) return false
      forgetOld(spent, now)
      spent.set(nonce, ends)
      const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(purpose, until, nonce, plain(typed)))]
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}

/** Full-width digits and spaces are typed too. */
const plain = (typed: string) => typed.normalize('NFKC').replace(/\s/g, '')

/** They lie in the order they were spent, nearly that in which they end. */
function forgetOld(spent: Map<string, number>, now: Date): void {
  for (const [nonce, ends] of spent) {
    if (ends > now.getTime() && spent.size < mostSpent) return
    spent.delete(nonce)
  }
}
