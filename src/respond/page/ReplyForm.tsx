// Answer the reporter, or say what was done and ask 「解决了吗?」.
import {
  Button,
  DraftStatus,
  Form,
  TextAreaField,
  Modal,
  newId,
  Panel,
  useDraft,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Issue } from '../read/contract.ts'
import { closeIssueUnasked, proposeSolved, replyToIssue } from '../contract.ts'
import { words } from '../words.ts'

export function ReplyForm({ issue, mayClose }: { issue: Issue; mayClose: boolean }) {
  const t = useWords(words)
  const draft = useDraft(`respond.answer.${issue.id}`, () => ({ id: newId(), text: '' }))
  const answer = useApiMutation(replyToIssue, { then: draft.done })
  const propose = useApiMutation(proposeSolved, { then: draft.done })
  const [closing, close] = useState(false)
  const given = { params: { issue: issue.id }, body: draft.value }
  const held = !draft.value.text.trim()
  return (
    <Panel title={t('issue.act')} padded>
      {issue.state === 'awaiting' && (
        <p className="muted" style={{ marginBottom: 12 }}>
          {t('issue.waiting-reporter')}
        </p>
      )}
      <Form
        send={t('issue.propose')}
        busy={propose.isPending}
        error={propose.error ?? answer.error}
        held={held}
        aside={<DraftStatus draft={draft} />}
        onSend={() => propose.mutate(given)}
        acts={
          <Button busy={answer.isPending} disabled={held} onClick={() => answer.mutate(given)}>
            {t('issue.reply')}
          </Button>
        }
      >
        <TextAreaField
          label={t('issue.reply')}
          placeholder={t('issue.propose-placeholder')}
          value={draft.value.text}
          most={2000}
          onChange={(text) => draft.change((d) => ({ ...d, text }))}
        />
      </Form>
      {mayClose && issue.state === 'awaiting' && (
        <p style={{ marginTop: 8 }}>
          <button type="button" className="link small" onClick={() => close(true)}>
            {t('issue.close-unasked')}
          </button>
        </p>
      )}
      {closing && <Closing issue={issue} onClose={() => close(false)} />}
    </Panel>
  )
}

function Closing({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const t = useWords(words)
  const [id] = useState(newId)
  const [because, setBecause] = useState('')
  const close = useApiMutation(closeIssueUnasked, { then: onClose })
  return (
    <Modal open onClose={onClose} title={t('issue.close-unasked')}>
      <Form
        send={t('issue.close-unasked')}
        busy={close.isPending}
        error={close.error}
        held={because.trim().length < 4}
        onSend={() => close.mutate({ params: { issue: issue.id }, body: { id, because } })}
      >
        <TextAreaField label={t('issue.close-why')} value={because} most={400} onChange={setBecause} />
      </Form>
    </Modal>
  )
}
