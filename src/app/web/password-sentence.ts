// What is wrong with a password, in a sentence below its field.
import type { PasswordProblem } from '../../platform/auth/contract.ts'
import type { Params } from '../../platform/localised-text/contract.ts'
import type { words } from '../founding/words.ts'

export const passwordSentence = (
  problem: PasswordProblem,
  t: (key: keyof typeof words & string, params?: Params) => string,
) =>
  problem.code === 'contains'
    ? t('password.contains', { what: t(`what.${problem.what}`) })
    : t(`password.${problem.code}`, problem.code === 'short' ? { n: problem.n } : {})
