// Learners are chosen by hand, one after the other, and enrolled together.
import { useState } from 'react'
import { PeopleField } from '../../../people/page/public.ts'
import { Form, useApiMutation, useToast, useWords } from '../../../ui/public.ts'
import { postLearners } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'
import { usePeopleForRun, type PersonForRun } from './use-people-for-run.ts'

export function EnrolPeople({ run, onDone }: { run: string; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const [chosen, choose] = useState<PersonForRun[]>([])
  const added = chosen.filter((p) => !p.learner)
  const send = useApiMutation(postLearners, {
    then: (answer) => {
      const one = answer.added === 1 && added.length === 1
      toast(one ? t('learner.added-one', { name: added[0]!.name }) : t('learner.added', { n: answer.added }))
      onDone()
    },
  })
  const note = (p: PersonForRun) =>
    p.learner ? t('learner.is-one') : p.seated ? t('learner.has-seat') : p.external ? t('find.outside') : null
  return (
    <Form
      send={added.length === 0 ? t('learner.add') : t('learner.enrol-n', { n: added.length })}
      busy={send.isPending}
      error={send.error}
      held={added.length === 0}
      onSend={() => send.mutate({ params: { run }, body: { persons: added.map((p) => p.id), unit: null } })}
    >
      <PeopleField
        label={t('find.label')}
        help={t('find.help')}
        value={chosen}
        onChange={choose}
        useSearch={usePeopleForRun(run)}
        note={note}
      />
    </Form>
  )
}
