// 「解决了吗?」: the reporter closes it, opens it again, or adds a word.
import { Button, Form, TextAreaField, newId, Panel, TextField, useApiMutation, useWords } from '../../ui/public.ts'
import { useState } from 'react'
import type { Issue } from '../read/contract.ts'
import { confirmSolved, sayMoreOnIssue } from '../contract.ts'
import { words } from '../words.ts'

interface Asked {
  state: Issue['state']
  onSolved: (solved: boolean, text: string) => void
  onMore: (text: string) => void
  busy: boolean
  error: Error | null
}

/** For somebody signed in. */
export function SolvedConfirmation({ issue, bare }: { issue: Issue; bare?: boolean }) {
  const t = useWords(words)
  const confirm = useApiMutation(confirmSolved)
  const more = useApiMutation(sayMoreOnIssue)
  const params = { issue: issue.id }
  const question = (
    <SolvedForm
      state={issue.state}
      busy={confirm.isPending || more.isPending}
      error={confirm.error ?? more.error}
      onSolved={(solved, text) => confirm.mutate({ params, body: { id: newId(), solved, text } })}
      onMore={(text) => more.mutate({ params, body: { id: newId(), text } })}
    />
  )
  return bare ? (
    question
  ) : (
    <Panel title={issue.state === 'awaiting' ? t('mine.ask') : undefined} padded>
      {question}
    </Panel>
  )
}

/** The question itself; whoever shows it sends the answer. */
export function SolvedForm({ state, onSolved, onMore, busy, error }: Asked) {
  const t = useWords(words)
  const [still, setStill] = useState(false)
  const [text, setText] = useState('')
  if (state === 'awaiting' && !still) {
    return (
      <div className="acts">
        <Button kind="main" busy={busy} onClick={() => onSolved(true, '')}>
          {t('mine.solved')}
        </Button>
        <Button onClick={() => setStill(true)}>{t('mine.not-solved')}</Button>
      </div>
    )
  }
  if (state === 'awaiting' || (state === 'closed' && still)) {
    return (
      <Form send={t('mine.not-solved')} busy={busy} error={error} onSend={() => onSolved(false, text)}>
        <TextAreaField label={t('mine.still')} value={text} most={2000} onChange={setText} />
      </Form>
    )
  }
  if (state === 'closed')
    return (
      <Button kind="quiet" onClick={() => setStill(true)}>
        {t('mine.reopen')}
      </Button>
    )
  return (
    <Form
      send={t('mine.say-more')}
      busy={busy}
      error={error}
      held={!text.trim()}
      onSend={() => {
        onMore(text)
        setText('')
      }}
    >
      <TextField label={t('mine.say-more')} value={text} most={2000} onChange={setText} />
    </Form>
  )
}
