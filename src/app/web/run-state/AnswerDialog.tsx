// The business signs beside the lead, or says why it does not.
import { useState } from 'react'
import { answerNotMeasured } from '../../../evaluate/contract.ts'
import { Form, Modal, RadioField, TextAreaField, useApiMutation, useToast, useWords } from '../../../ui/public.ts'
import type { GoalOfRun } from '../../run-state/contract.ts'
import { words } from './run-state-page-words.ts'

const least = 5

export function AnswerDialog({
  run,
  goal,
  reason,
  onClose,
}: {
  run: string
  goal: GoalOfRun
  reason: NonNullable<GoalOfRun['reason']>
  onClose: () => void
}) {
  const t = useWords(words)
  const toast = useToast()
  const [says, setSays] = useState<'agree' | 'object' | null>(null)
  const [because, setBecause] = useState('')
  const [tried, setTried] = useState(false)
  const short = says === 'object' && because.trim().length < least
  const answer = useApiMutation(answerNotMeasured, {
    then: () => {
      toast(t(`answer.done-${says!}`))
      onClose()
    },
  })
  const { version } = reason
  return (
    <Modal open onClose={onClose} title={t('answer.title', { name: goal.name })}>
      <Form
        send={t('answer.do')}
        busy={answer.isPending}
        error={answer.error}
        held={says === null}
        onSend={() => {
          setTried(true)
          if (!short)
            answer.mutate({
              params: { run, goal: goal.id },
              body: says === 'agree' ? { version, agrees: true } : { version, agrees: false, because: because.trim() },
            })
        }}
      >
        <p>
          {t('goal.because', { because: reason.because })}
          <br />
          <span className="small muted">{reason.by.name}</span>
        </p>
        <RadioField
          label={t('answer.what')}
          value={says}
          onChange={setSays}
          options={[
            { value: 'agree', label: t('answer.agree') },
            { value: 'object', label: t('answer.object') },
          ]}
        />
        {says === 'object' && (
          <TextAreaField
            label={t('answer.because')}
            help={t('answer.because-help')}
            wrong={tried && short ? t('sign.short', { least }) : null}
            value={because}
            onChange={setBecause}
            most={400}
          />
        )}
      </Form>
    </Modal>
  )
}
