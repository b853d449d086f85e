// What somebody can do about a module whose test was failed: its learner asks how to make it up, the staff bring in the new score.
import { Button, useWords } from '../../../ui/public.ts'
import { words } from './words.ts'

export function MakeUpAct({ run, reader }: { run: string; reader: 'learner' | 'staff' }) {
  const t = useWords(words)
  return reader === 'learner' ? (
    <Button href={`/runs/${run}/report`}>{t('make-up.ask')}</Button>
  ) : (
    <Button href="/sources">{t('make-up.bring-in')}</Button>
  )
}
