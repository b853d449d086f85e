// The first steps where they were put away: one line on Today, and the way back.
import { foldFirstSteps } from '../../first-steps/contract.ts'
import type { FirstStep } from '../../first-steps/contract.ts'
import { Button, useApiMutation, useErrorToast, useWords } from '../../../ui/public.ts'
import { doneOf } from './use-first-steps.ts'
import { words } from './words.ts'

export function FoldedSteps({ steps }: { steps: FirstStep[] }) {
  const t = useWords(words)
  const failed = useErrorToast()
  const send = useApiMutation(foldFirstSteps)
  return (
    <p className="small">
      {t('folded', { n: steps.length, left: steps.length - doneOf(steps) })}{' '}
      <Button
        kind="quiet"
        busy={send.isPending}
        onClick={() => send.mutate({ body: { folded: false } }, { onError: failed })}
      >
        {t('unfold')}
      </Button>
    </p>
  )
}
