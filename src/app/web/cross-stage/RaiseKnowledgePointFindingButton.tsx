// A weak knowledge point becomes a finding, from where it is shown.
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { raise } from '../../../improve/contract.ts'
import type { PointBehind } from '../../../track/contract.ts'
import { words as trackWords } from '../../../track/words.ts'
import { Button, newId, useErrorToast, useApiMutation, useWords } from '../../../ui/public.ts'
import { useCurrentRun } from '../current-run.tsx'

/** For those who decide in this run; nothing for others. */
export function RaiseKnowledgePointFindingButton({
  run,
  point: { point, module, value, n },
}: {
  run: string
  point: PointBehind
}) {
  const t = useWords(trackWords)
  const [id] = useState(newId)
  const go = useNavigate()
  const failed = useErrorToast()
  const { standing } = useCurrentRun()
  const submit = useApiMutation(raise, { then: (made) => void go(`/runs/${run}/improve/${made.id}`) })
  if (value === null || !standing.roles.some((role) => role === 'lead' || role === 'assistant')) return null
  const title = t('points.raised', { point, value: Math.round(value), n })
  return (
    <Button
      busy={submit.isPending}
      onClick={() =>
        submit.mutate(
          {
            params: { run },
            body: {
              id,
              module,
              theme: 'difficulty',
              title,
              from: { kind: 'observation', id: null },
              indicator: 'test-score',
            },
          },
          { onError: failed },
        )
      }
    >
      {t('points.raise')}
    </Button>
  )
}
