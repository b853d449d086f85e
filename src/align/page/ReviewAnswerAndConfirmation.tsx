// What I, as one of the parties, have yet to answer and confirm.
import {
  Button,
  Chip,
  DraftStatus,
  Form,
  TextAreaField,
  RatingScaleField,
  useDraft,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Party, Review } from '../contract.ts'
import { answerReview, confirmReview } from '../contract.ts'
import { words } from '../words.ts'

export function ReviewAnswerAndConfirmation({ run, review }: { run: string; review: Review }) {
  return (
    <>
      {review.mine.parties.map((party) => (
        <MyPart key={party} run={run} review={review} party={party} />
      ))}
    </>
  )
}

function MyPart({ run, review, party }: { run: string; review: Review; party: Party }) {
  const t = useWords(words)
  const answered = review.mine.answers.some((a) => a.party === party)
  const [editing, edit] = useState(false)
  const confirm = useApiMutation(confirmReview)
  if (!answered || editing) return <Answering run={run} review={review} party={party} onSent={() => edit(false)} />
  if (review.mine.confirmed.includes(party))
    return (
      <p style={{ marginTop: 12 }}>
        <Chip colour="good">{t('review.you-confirmed')}</Chip>
      </p>
    )
  return (
    <p style={{ marginTop: 12, display: 'flex', gap: 8 }}>
      <Button
        kind="main"
        busy={confirm.isPending}
        onClick={() => confirm.mutate({ params: { run, review: review.id }, body: { party } })}
      >
        {t('review.confirm')}
      </Button>
      <Button onClick={() => edit(true)}>{t('review.change')}</Button>
    </p>
  )
}

interface Given {
  value: number | null
  note: string
}
const keyOf = (q: { question: string; module: string | null }) => `${q.question}:${q.module ?? ''}`

function Answering({ run, review, party, onSent }: { run: string; review: Review; party: Party; onSent: () => void }) {
  const t = useWords(words)
  const before = () =>
    Object.fromEntries(
      review.mine.answers
        .filter((a) => a.party === party)
        .map((a) => [keyOf(a), { value: a.value as number | null, note: a.note ?? '' }]),
    )
  const draft = useDraft<Record<string, Given>>(`align.review.${review.id}.${party}`, before)
  const send = useApiMutation(answerReview, {
    then: () => {
      draft.done()
      onSent()
    },
  })
  const given = (key: string): Given => draft.value[key] ?? { value: null, note: '' }
  const change = (key: string, part: Partial<Given>) =>
    draft.change((d) => ({ ...d, [key]: { ...(d[key] ?? { value: null, note: '' }), ...part } }))
  const answers = review.questions.flatMap((q) => {
    const g = given(keyOf(q))
    return g.value === null
      ? []
      : [{ question: q.question, module: q.module, value: g.value, note: g.note.trim() || null }]
  })
  return (
    <section style={{ marginTop: 16, maxWidth: 560 }}>
      <h2>{t('review.answer-as', { party: t(party) })}</h2>
      <Form
        send={t('review.submit')}
        big
        busy={send.isPending}
        error={send.error}
        held={answers.length < review.questions.length}
        aside={<DraftStatus draft={draft} />}
        onSend={() => send.mutate({ params: { run, review: review.id }, body: { party, answers } })}
      >
        {review.questions.map((q) => {
          const key = keyOf(q)
          const g = given(key)
          return (
            <div key={key}>
              <RatingScaleField
                label={q.question === 'fit' ? t('review.fit', { name: q.name ?? '' }) : t('review.progress')}
                value={g.value}
                onChange={(value) => change(key, { value })}
                ends={[t('review.scale-low'), t('review.scale-high')]}
              />
              {g.value !== null && g.value <= 2 && (
                <TextAreaField
                  label={t('review.note')}
                  optional
                  rows={2}
                  most={400}
                  value={g.note}
                  onChange={(note) => change(key, { note })}
                />
              )}
            </div>
          )
        })}
      </Form>
    </section>
  )
}
