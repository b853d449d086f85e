// The code on the terminal: whoever founds a company from another machine shows that he may read this one's.
import { timingSafeEqual } from 'node:crypto'
import { readableSigns } from './readable-signs.ts'

const length = 8
const mostWrong = 10

export interface FoundingCode {
  readonly code: string
  /** False for a wrong code; after ten of them the terminal shows another. */
  check(given: string | undefined): boolean
}

/** Eight of 31 signs that nobody takes for another; `tell` is given each new code. */
export function createFoundingCode(tell: (code: string) => void): FoundingCode {
  const make = () => readableSigns(length)
  let [code, wrong] = [make(), 0]
  return {
    get code() {
      return code
    },
    check(given) {
      const typed = Buffer.from((given ?? '').trim().toLowerCase())
      if (typed.length === length && timingSafeEqual(typed, Buffer.from(code))) return true
      if (given && ++wrong >= mostWrong) {
        ;[code, wrong] = [make(), 0]
        tell(code)
      }
      return false
    },
  }
}
