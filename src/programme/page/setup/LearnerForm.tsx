// From which day until which somebody takes part; or out of the run again, as if never in it.
import { useState } from 'react'
import {
  ConfirmButton,
  DateField,
  Form,
  PersonName,
  useApiMutation,
  useErrorToast,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { Learner, RunSetup } from '../../read/contract.ts'
import { deleteLearner, putLearner } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'

interface Props {
  run: RunSetup['run']
  learner: Learner
  onDone: () => void
}

export function LearnerForm({ run, learner, onDone }: Props) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [since, setSince] = useState(learner.since)
  const [until, setUntil] = useState(learner.until ?? '')
  const send = useApiMutation(putLearner, {
    then: () => {
      toast(t('saved'))
      onDone()
    },
  })
  return (
    <Form
      send={t('save')}
      busy={send.isPending}
      error={send.error}
      held={!since}
      acts={<TakeOut run={run} learner={learner} onDone={onDone} />}
      onSend={() => send.mutate({ params: { run: run.id, person: learner.id }, body: { since, until: until || null } })}
    >
      <p>
        <PersonName person={learner} number unit />
      </p>
      <DateField label={t('learner.since')} value={since} onChange={setSince} />
      <DateField label={t('learner.until')} optional help={t('learner.until-help')} value={until} onChange={setUntil} />
    </Form>
  )
}

function TakeOut({ run, learner, onDone }: Props) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const failed = useErrorToast()
  const send = useApiMutation(deleteLearner, {
    then: () => {
      toast(t('learner.out-done', { name: learner.name }))
      onDone()
    },
  })
  return (
    <ConfirmButton
      title={t('learner.out-sure', { name: learner.name })}
      yes={t('learner.out')}
      button={t('learner.out')}
      danger
      onYes={() =>
        send.mutateAsync({ params: { run: run.id, person: learner.id } }).catch((error: Error) => failed(error))
      }
    >
      <p>{t('learner.out-what')}</p>
    </ConfirmButton>
  )
}
