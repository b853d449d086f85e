// A whole unit is enrolled, with those below where wanted; how many that are is said before anything is pressed.
import { useState } from 'react'
import type { z } from 'zod'
import {
  CheckboxField,
  DateField,
  EmptyState,
  Form,
  QueryBoundary,
  ComboboxField,
  useApiMutation,
  useApiQuery,
  usePunctuation,
  useToast,
  useWords,
} from '../../../ui/public.ts'
import type { RunSetup } from '../../read/contract.ts'
import { getUnitsForRun, postLearners } from '../../read/contract.ts'
import { setupPageWords } from '../setup-page-words.ts'

type Unit = z.output<typeof getUnitsForRun.answer>['units'][number]
type Count = Unit['alone']

export function EnrolUnit({ run, onDone }: { run: RunSetup['run']; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const asked = useApiQuery(getUnitsForRun, { params: { run: run.id } })
  return (
    <QueryBoundary of={asked}>
      {({ units }) =>
        units.length === 0 ? (
          <EmptyState>{t('learner.no-units')}</EmptyState>
        ) : (
          <UnitForm run={run} units={units} onDone={onDone} />
        )
      }
    </QueryBoundary>
  )
}

function UnitForm({ run, units, onDone }: { run: RunSetup['run']; units: Unit[]; onDone: () => void }) {
  const t = useWords(setupPageWords)
  const toast = useToast()
  const punctuation = usePunctuation()
  const [id, choose] = useState<string | null>(null)
  const [below, setBelow] = useState(true)
  const [since, setSince] = useState(run.startsOn)
  const send = useApiMutation(postLearners, {
    then: ({ added, already, alreadyNames }) => {
      const names = punctuation.list(alreadyNames) + (already > alreadyNames.length ? '…' : '')
      toast(already === 0 ? t('learner.added', { n: added }) : t('learner.added-some', { n: added, already, names }))
      onDone()
    },
  })
  const unit = units.find((u) => u.id === id)
  const count = unit && (below ? unit.below : unit.alone)
  return (
    <Form
      send={count ? t('learner.enrol-n', { n: count.adds }) : t('learner.add')}
      busy={send.isPending}
      error={send.error}
      held={!count || count.adds === 0 || !since}
      onSend={() => send.mutate({ params: { run: run.id }, body: { persons: [], unit: { id: id!, below }, since } })}
    >
      <ComboboxField
        label={t('learner.which-unit')}
        value={id}
        onChange={choose}
        options={units.map((u) => ({ value: u.id, label: u.path }))}
      />
      <CheckboxField
        label={t('learner.below')}
        value={below ? ['below'] : []}
        onChange={(chosen) => setBelow(chosen.length > 0)}
        options={[{ value: 'below', label: t('learner.with-below') }]}
      />
      <DateField label={t('learner.since')} value={since} onChange={setSince} first={run.startsOn} last={run.endsOn} />
      {count && <CountLine count={count} />}
    </Form>
  )
}

function CountLine({ count }: { count: Count }) {
  const t = useWords(setupPageWords)
  const all = count.adds + count.already + count.seated
  return (
    <p role="status">
      {all === 0
        ? t('learner.nobody')
        : [
            t('learner.will', { n: count.adds }),
            count.already > 0 && t('learner.will-already', { n: count.already }),
            count.seated > 0 && t('learner.will-seated', { n: count.seated }),
          ]
            .filter(Boolean)
            .join(' · ')}
    </p>
  )
}
