// Today of somebody without any training: one sentence that is true for them, and the act that is theirs, if there is one.
import { Button, EmptyState, Panel, useWords } from '../../../ui/public.ts'
import { useMe } from '../session.tsx'
import { words } from './words.ts'

/** `seated`: a seat is held in a run that is over. */
export function NothingYet({ seated }: { seated: boolean }) {
  const t = useWords(words)
  const { duties } = useMe()
  const has = (duty: string) => duties.includes(duty)
  const key = has('training')
    ? 'nothing-training'
    : has('administrator')
      ? 'nothing-administrator'
      : has('executive')
        ? 'nothing-executive'
        : seated
          ? 'nothing-seat'
          : 'nothing-learner'
  return (
    <Panel>
      <EmptyState act={has('training') && <Button href="/runs?create=training">{t('nothing-create')}</Button>}>
        {t(key)}
      </EmptyState>
    </Panel>
  )
}
