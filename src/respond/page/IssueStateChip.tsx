// Which state a report is in, as a chip.
import { Chip, useWords } from '../../ui/public.ts'
import type { Colour } from '../../ui/public.ts'
import type { State } from '../rules/issue.ts'
import { words } from '../words.ts'

const colours: Record<State, Colour | 'accent'> = {
  new: 'watch',
  triaged: 'accent',
  'in-progress': 'accent',
  awaiting: 'none',
  closed: 'good',
  reopened: 'bad',
}

export function IssueStateChip({ state }: { state: State }) {
  const t = useWords(words)
  return <Chip colour={colours[state]}>{t(`state.${state}`)}</Chip>
}
