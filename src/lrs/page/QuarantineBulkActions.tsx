// Several refusals at once: sent again as they were, or dismissed with one reason.
import { Button, useErrorToast, useToast, useSay, useApiMutation, useWords } from '../../ui/public.ts'
import type { RefusalBrief } from '../contract.ts'
import { replayRefusals } from '../contract.ts'
import { words } from '../words.ts'
import { DismissRefusalsButton } from './DismissRefusalsButton.tsx'

export function QuarantineBulkActions({
  refusals,
  picked,
  setPicked,
}: {
  refusals: RefusalBrief[]
  picked: string[]
  setPicked: (ids: string[]) => void
}) {
  const t = useWords(words)
  const say = useSay()
  const showToast = useToast()
  const failed = useErrorToast()
  const replay = useApiMutation(replayRefusals, {
    then: ({ became }) => {
      const left = became.filter((b) => b.statements === null)
      setPicked(left.map((b) => b.refusal))
      if (left.length === 0) showToast(t('replay.done', { n: became.length }))
      else
        showToast(
          t('replay.some', {
            n: became.length - left.length,
            left: left.length,
            why: left[0]!.why ? say(left[0]!.why) : '',
          }),
          'bad',
        )
    },
  })
  if (refusals.length === 0) return null
  return (
    <div className="padded acts">
      {picked.length === 0 ? (
        <Button kind="quiet" onClick={() => setPicked(refusals.map((r) => r.id))}>
          {t('pick.page')}
        </Button>
      ) : (
        <>
          <b>{t('picked', { n: picked.length })}</b>
          <Button
            kind="main"
            busy={replay.isPending}
            onClick={() => replay.mutate({ body: { refusals: picked } }, { onError: failed })}
          >
            {t('replay')}
          </Button>
          <DismissRefusalsButton refusals={picked} onDone={() => setPicked([])} />
          <Button kind="quiet" onClick={() => setPicked([])}>
            {t('pick.none')}
          </Button>
        </>
      )}
    </div>
  )
}
