// The countable part: one line a contact, logged on the phone in half a minute.
import {
  Button,
  DateField,
  DraftStatus,
  Form,
  TextAreaField,
  Modal,
  newId,
  Panel,
  TextField,
  useDateText,
  useDraft,
  useApiMutation,
  useNow,
  useTimeZone,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import { dayOf } from '../../calendar/day.ts'
import type { LineEntry, Submission } from '../contract.ts'
import { logContact } from '../contract.ts'
import { words } from '../words.ts'

export interface Place {
  run: string
  task: string
  person: string
}

const fresh = (today: string): LineEntry & { id: string } => ({
  id: newId(),
  onDay: today,
  subject: '',
  technique: '',
  reaction: '',
  nextStep: '',
})

export function PracticeContactLog({ w, place }: { w: Submission; place: Place }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const date = useDateText()
  const open =
    w.isLearner &&
    !w.closed &&
    ['assigned', 'doing', 'reported'].includes(w.state) &&
    !w.given.trainer &&
    !w.given.superior
  return (
    <Panel
      title={t('lines.title')}
      aside={`${w.lines.length} / ${w.task.target} ${w.task.unit}`}
      acts={open && <Logging place={place} />}
    >
      {w.lines.length === 0 && (
        <p className="muted" style={{ padding: '4px 16px 16px' }}>
          {t('lines.empty')}
        </p>
      )}
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {w.lines.map((l) => (
          <li key={l.id} style={{ padding: '12px 16px', borderTop: '1px solid var(--line)' }}>
            <div style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}>
              <b>{l.subject}</b>
              <span className="small">{date(l.onDay, 'date')}</span>
            </div>
            <p>{l.technique}</p>
            <p className="muted">{l.reaction}</p>
            {l.nextStep && <p className="small">{punctuation.label(t('lines.nextStep'), l.nextStep)}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Logging({ place }: { place: Place }) {
  const t = useWords(words)
  const [open, setOpen] = useState(false)
  const today = dayOf(useNow(600), useTimeZone())
  const draft = useDraft(`practise.line.${place.task}`, () => fresh(today))
  const save = useApiMutation(logContact, {
    then: () => {
      draft.done()
      setOpen(false)
    },
  })
  const { id, ...line } = draft.value
  const change = (part: Partial<LineEntry>) => draft.change((d) => ({ ...d, ...part }))
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        {t('lines.add')}
      </Button>
      <Modal open={open} onClose={() => setOpen(false)} title={t('lines.add')}>
        <Form
          send={t('lines.save')}
          big
          busy={save.isPending}
          error={save.error}
          held={!line.subject.trim() || !line.technique.trim() || !line.reaction.trim()}
          aside={<DraftStatus draft={draft} />}
          onSend={() => save.mutate({ params: { ...place, line: id }, body: line })}
        >
          <DateField label={t('lines.day')} value={line.onDay} last={today} onChange={(onDay) => change({ onDay })} />
          <TextField
            label={t('lines.subject')}
            value={line.subject}
            most={60}
            onChange={(subject) => change({ subject })}
          />
          <TextField
            label={t('lines.technique')}
            value={line.technique}
            most={200}
            onChange={(technique) => change({ technique })}
          />
          <TextAreaField
            label={t('lines.reaction')}
            value={line.reaction}
            most={400}
            rows={2}
            onChange={(reaction) => change({ reaction })}
          />
          <TextField
            label={t('lines.nextStep')}
            optional
            value={line.nextStep}
            most={200}
            onChange={(nextStep) => change({ nextStep })}
          />
        </Form>
      </Modal>
    </>
  )
}
