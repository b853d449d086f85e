// How far somebody is on the way in, by colour and words.
import { StatusMark, useWords, type Colour } from '../../../ui/public.ts'
import type { AccountState } from '../../accounts/contract.ts'
import { accountsWords } from './accounts-words.ts'

export const stateColour: Record<AccountState, Colour> = {
  joined: 'good',
  confirmed: 'watch',
  sent: 'none',
  sending: 'none',
  link: 'none',
  none: 'none',
  ended: 'none',
  expired: 'watch',
  'mail-failed': 'bad',
  locked: 'bad',
  blocked: 'bad',
}

export function AccountStateMark({ state }: { state: AccountState }) {
  const t = useWords(accountsWords)
  return <StatusMark colour={stateColour[state]}>{t(state)}</StatusMark>
}
