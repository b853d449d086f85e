// Whether somebody is there, to come, to leave or gone: a mark and its word.
import { StatusMark, useDateText, useWords } from '../../ui/public.ts'
import type { PersonListed } from '../read/contract.ts'
import { pageWords } from './people-page-words.ts'

const colours = { present: 'good', coming: 'none', leaving: 'watch', left: 'none', outside: 'none' } as const

export function PersonStateMark({ of: p }: { of: Pick<PersonListed, 'state' | 'lastDay'> }) {
  const t = useWords(pageWords)
  const date = useDateText()
  return (
    <StatusMark colour={colours[p.state]}>
      {t(`state.${p.state}`, { day: p.lastDay ? date(p.lastDay, 'date') : '' })}
    </StatusMark>
  )
}
