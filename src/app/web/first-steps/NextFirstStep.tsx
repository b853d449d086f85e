// After a file has gone in: the step that comes next, so that nobody has to find the way back.
import { Button, Callout, useSay, useWords } from '../../../ui/public.ts'
import { doneOf, nextOf, useFirstSteps } from './use-first-steps.ts'
import { words } from './words.ts'

export function NextFirstStep() {
  const t = useWords(words)
  const say = useSay()
  const answer = useFirstSteps()
  if (!answer || answer.steps.length === 0 || answer.folded) return null
  const next = nextOf(answer.steps)
  return (
    <Callout>
      {t('next-aside', { done: doneOf(answer.steps), n: answer.steps.length })}{' '}
      {answer.run?.hasData && (
        <Button kind="main" href="/">
          {t('next-first-indicator')}
        </Button>
      )}{' '}
      {next && (
        <Button kind={answer.run?.hasData ? 'plain' : 'main'} href={next.href!}>
          {t('next', { step: say(next.title) })}
        </Button>
      )}
    </Callout>
  )
}
