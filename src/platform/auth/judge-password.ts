// Whether a password may be chosen; the refusal says why not, in both languages, and what to do instead.
import { pinyin } from 'pinyin-pro'
import type { Params } from '../localised-text/contract.ts'
import { textsOf } from '../localised-text/contract.ts'
import type { GuessableFrom, PasswordProblem } from './contract.ts'
import { leastPassword, passwordProblem } from './contract.ts'
import { commonPasswords } from './common-passwords.ts'
import { guessableWords } from './guessable-words.ts'
import { isCommonPassword } from './rules/common-password.ts'

const text = textsOf(guessableWords)

/** Null where it may be chosen. What a browser judges while one types is judged here again, how names are spelt in letters, and the list of what is tried first besides. */
export function judgePassword(password: string, from: GuessableFrom): { refused: string; params: Params } | null {
  const problem = passwordProblem(password, from) ?? spelt(password, from) ?? common(password)
  if (problem === null) return null
  if (problem.code === 'short') return { refused: 'password-too-short', params: { least: leastPassword } }
  const why =
    problem.code === 'contains'
      ? text('guessable.contains', { what: text(`guessable.${problem.what}`) })
      : text(`guessable.${problem.code}`)
  return { refused: 'password-guessable', params: { zh: why.zh, en: why.en } }
}

const common = (password: string): PasswordProblem | null =>
  isCommonPassword(password, commonPasswords) ? { code: 'common' } : null

/** Fewer letters stand in too many other words. */
const [leastOfCompany, leastOfName] = [6, 5]

/** The company's name or the person's in pinyin, as they are tried first in Chinese companies; of a long name two syllables are enough. */
function spelt(password: string, { company, name }: GuessableFrom): PasswordProblem | null {
  const letters = password.toLowerCase().replaceAll(/[^a-z]/g, '')
  const has = (part: string, least: number) => part.length >= least && letters.includes(part)
  const ofCompany = syllables(company)
  if (ofCompany.some((s, i) => has(s + (ofCompany[i + 1] ?? ''), leastOfCompany)))
    return { code: 'contains', what: 'company' }
  return has(syllables(name).join(''), leastOfName) ? { code: 'contains', what: 'name' } : null
}

const syllables = (chinese: string) =>
  pinyin(chinese, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }) as string[]
