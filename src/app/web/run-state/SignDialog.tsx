// The lead writes why a goal was not measured, and signs.
import { useState } from 'react'
import { signNotMeasured } from '../../../evaluate/contract.ts'
import { Form, Modal, TextAreaField, useApiMutation, useToast, useWords } from '../../../ui/public.ts'
import type { GoalOfRun, RunStateView } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'

const least = 5

export function SignDialog({ view, goal, onClose }: { view: RunStateView; goal: GoalOfRun; onClose: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const [because, setBecause] = useState(goal.reason?.because ?? '')
  const [tried, setTried] = useState(false)
  const short = because.trim().length < least
  const names = view.business.join(t('and'))
  const sign = useApiMutation(signNotMeasured, {
    then: () => {
      toast(t(names ? 'sign.done-wait' : 'sign.done'))
      onClose()
    },
  })
  return (
    <Modal open onClose={onClose} title={t('sign.title', { name: goal.name })}>
      <Form
        send={t('sign.do')}
        busy={sign.isPending}
        error={sign.error}
        onSend={() => {
          setTried(true)
          if (!short) sign.mutate({ params: { run: view.run.id, goal: goal.id }, body: { because: because.trim() } })
        }}
      >
        <TextAreaField
          label={t('sign.because')}
          help={t('sign.help')}
          wrong={tried && short ? t('sign.short', { least }) : null}
          value={because}
          onChange={setBecause}
          most={400}
        />
        <p className="muted">{names ? t('sign.with', { names }) : t('sign.alone')}</p>
      </Form>
    </Modal>
  )
}
