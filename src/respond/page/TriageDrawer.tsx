// Sort, assign, answer: three taps, with the category suggested and what was answered to alike reports before.
import {
  RadioField,
  DraftStatus,
  Drawer,
  Form,
  TextAreaField,
  newId,
  Callout,
  ComboboxField,
  useApiQuery,
  useDraft,
  useApiMutation,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import type { Category } from '../contract.ts'
import type { Issue } from '../read/contract.ts'
import { categories, getIssue, replyToIssue, triageIssue } from '../contract.ts'
import { words } from '../words.ts'
import { whoReported } from './reporter-and-answer-deadline.ts'

interface Owner {
  id: string
  name: string
  employeeNo: string | null
  role: string
}
interface Draft {
  triage: string
  reply: string
  category: Category | null
  owner: string | null
  text: string
}

/** A content or teaching question goes to an instructor, the rest to the assistant; oneself where there is neither. */
function usualOwner(category: Category | null, owners: Owner[], me: string): string | null {
  const role = category === 'content' || category === 'teaching' ? 'instructor' : 'assistant'
  return (owners.find((o) => o.role === role) ?? owners.find((o) => o.id === me) ?? owners[0])?.id ?? null
}

export function TriageDrawer({
  issue,
  owners,
  me,
  onClose,
}: {
  issue: Issue
  owners: Owner[]
  me: string
  onClose: () => void
}) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const known = useApiQuery(getIssue, { params: { issue: issue.id } }).data
  const draft = useDraft<Draft>(`respond.triage.${issue.id}`, () => ({
    triage: newId(),
    reply: newId(),
    category: issue.category,
    owner: issue.owner?.id ?? null,
    text: '',
  }))
  const sort = useApiMutation(triageIssue, { stales: [] })
  const answer = useApiMutation(replyToIssue)
  const category = draft.value.category ?? known?.suggestion.category ?? null
  const owner = draft.value.owner ?? usualOwner(category, owners, me)
  const change = (part: Partial<Draft>) => draft.change((d) => ({ ...d, ...part }))
  const send = async () => {
    const params = { issue: issue.id }
    await sort.mutateAsync({ params, body: { id: draft.value.triage, category: category!, owner: owner! } })
    if (draft.value.text.trim())
      await answer.mutateAsync({ params, body: { id: draft.value.reply, text: draft.value.text } })
    draft.done()
    onClose()
  }
  const alike = known?.similar.find((s) => s.answer)
  return (
    <Drawer open onClose={onClose} title={t('triage.title')}>
      <p style={{ fontWeight: 600 }}>{t('quoted', { text: issue.text })}</p>
      <p className="small" style={{ marginBottom: 12 }}>
        {whoReported(issue, t)} ·{' '}
        {issue.module
          ? t('issue.of-module', { number: issue.module.number, name: issue.module.name })
          : t('inbox.whole-run')}
      </p>
      <Form
        send={draft.value.text.trim() ? t('triage.done') : t('triage.only')}
        busy={sort.isPending || answer.isPending}
        error={sort.error ?? answer.error}
        held={!category || !owner}
        aside={<DraftStatus draft={draft} />}
        onSend={() => void send().catch(() => {})}
      >
        <RadioField<Category>
          buttons
          label={t('triage.category')}
          value={category}
          onChange={(c) => change({ category: c, triage: newId() })}
          options={categories.map((c) => ({ value: c, label: t(`category.${c}`) }))}
          help={
            known &&
            (known.suggestion.because === 'alike'
              ? t('triage.suggested-alike', {
                  n: known.suggestion.n,
                  category: t(`category.${known.suggestion.category}`),
                })
              : t('triage.suggested-theme', { category: t(`category.${known.suggestion.category}`) }))
          }
        />
        <ComboboxField
          label={t('triage.owner')}
          value={owner}
          onChange={(o) => change({ owner: o, triage: newId() })}
          options={owners.map((o) => ({
            value: o.id,
            label: `${o.name} · ${t(`role.${o.role}` as keyof typeof words)}`,
            detail: o.employeeNo,
          }))}
        />
        <TextAreaField
          label={t('triage.reply')}
          help={t('clock.in-time-means')}
          placeholder={t('triage.reply-placeholder')}
          value={draft.value.text}
          most={2000}
          onChange={(text) => change({ text })}
        />
        {alike && (
          <Callout>
            <p className="small">{punctuation.label(t('issue.similar'), t('quoted', { text: alike.text }))}</p>
            <p>{t('issue.similar-answer', { answer: alike.answer })}</p>
            <p>
              <button type="button" className="link" onClick={() => change({ text: alike.answer! })}>
                {t('triage.use')}
              </button>
            </p>
          </Callout>
        )}
      </Form>
    </Drawer>
  )
}
