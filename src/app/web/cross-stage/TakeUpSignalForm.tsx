// What a problem taken up from a signal needs: a category, an owner, and what it is.
import { useState } from 'react'
import { categories, getInbox, takeUpSignal } from '../../../respond/contract.ts'
import type { Category } from '../../../respond/contract.ts'
import { words as respondWords } from '../../../respond/words.ts'
import type { Signal } from '../../../track/contract.ts'
import { words as trackWords } from '../../../track/words.ts'
import {
  RadioField,
  Form,
  TextAreaField,
  Modal,
  newId,
  ComboboxField,
  useApiQuery,
  useToast,
  useSay,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../../ui/public.ts'

/** A weak module goes to an instructor as a question of content, missing data to the assistant. */
export default function TakeUpSignalForm({
  run,
  signal,
  onClose,
}: {
  run: string
  signal: Signal
  onClose: () => void
}) {
  const t = useWords(trackWords)
  const punctuation = usePunctuation()
  const r = useWords(respondWords)
  const say = useSay()
  const showToast = useToast()
  const owners = useApiQuery(getInbox, { params: { run } }).data?.owners ?? []
  const [id] = useState(() => newId())
  const [category, setCategory] = useState<Category>(signal.kind === 'weak-module' ? 'content' : 'other')
  const [owner, setOwner] = useState<string | null>(null)
  const [text, setText] = useState(punctuation.label(say(signal.title), say(signal.says)))
  const usual =
    owner ??
    owners.find(({ role }) => role === (signal.kind === 'weak-module' ? 'instructor' : 'assistant'))?.id ??
    null
  const submit = useApiMutation(takeUpSignal, {
    then: () => {
      showToast(t('signals.taken-up'))
      onClose()
    },
  })
  return (
    <Modal open onClose={onClose} title={say(signal.title)}>
      <Form
        send={t('signals.take-up')}
        busy={submit.isPending}
        error={submit.error}
        held={!usual || text.trim() === ''}
        onSend={() => submit.mutate({ params: { signal: signal.id }, body: { id, category, owner: usual!, text } })}
      >
        <TextAreaField label={t('signals.what')} value={text} onChange={setText} most={2000} />
        <RadioField<Category>
          label={r('triage.category')}
          value={category}
          onChange={setCategory}
          options={categories.map((value) => ({ value, label: r(`category.${value}`) }))}
        />
        <ComboboxField
          label={r('triage.owner')}
          value={usual}
          onChange={setOwner}
          options={owners.map((o) => ({
            value: o.id,
            label: `${o.name} · ${r(`role.${o.role}` as keyof typeof respondWords)}`,
            detail: o.employeeNo,
          }))}
        />
      </Form>
    </Modal>
  )
}
