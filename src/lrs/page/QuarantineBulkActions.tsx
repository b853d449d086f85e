// Several refusals at once: sent again as they were, or dismissed with one reason.
import { useState } from 'react'
import {
  Button,
  Form,
  TextAreaField,
  Modal,
  useErrorToast,
  useToast,
  useSay,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import type { RefusalBrief } from '../contract.ts'
import { dismissRefusals, replayRefusals } from '../contract.ts'
import { words } from '../words.ts'

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
  const notice = useToast()
  const failed = useErrorToast()
  const replay = useApiMutation(replayRefusals, {
    then: ({ became }) => {
      const left = became.filter((b) => b.statements === null)
      setPicked(left.map((b) => b.refusal))
      if (left.length === 0) notice(t('replay.done', { n: became.length }))
      else
        notice(
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

export function DismissRefusalsButton({ refusals, onDone }: { refusals: string[]; onDone: () => void }) {
  const t = useWords(words)
  const notice = useToast()
  const [because, setBecause] = useState<string | null>(null)
  const tell = useApiMutation(dismissRefusals, {
    then: ({ dismissed }) => {
      notice(t('dismiss.done', { n: dismissed }))
      setBecause(null)
      onDone()
    },
  })
  return (
    <>
      <Button onClick={() => setBecause('')}>{t('dismiss')}</Button>
      <Modal open={because !== null} onClose={() => setBecause(null)} title={t('dismiss')}>
        {because !== null && (
          <Form
            send={t('dismiss')}
            busy={tell.isPending}
            error={tell.error}
            held={because.trim().length < 2}
            onSend={() => tell.mutate({ body: { refusals, because } })}
          >
            <TextAreaField
              label={t('dismiss.why')}
              help={t('dismiss.help')}
              value={because}
              onChange={setBecause}
              most={500}
            />
          </Form>
        )}
      </Modal>
    </>
  )
}
