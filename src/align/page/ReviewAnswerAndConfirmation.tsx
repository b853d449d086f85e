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
  useErrorToast,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Review, ReviewPart } from '../contract.ts'
import { answerReview, confirmReview } from '../contract.ts'
import { words } from '../words.ts'

export function ReviewAnswerAndConfirmation({ run, review }: { run: string; review: Review }) {
  return (
    <>
      {review.mine.map((part) => (
        <MyPart key={`${part.party} ${part.person}`} run={run} review={review} part={part} />
      ))}
    </>
  )
}

const inPlaceOf = (part: ReviewPart) => (part.absent === null ? {} : { inPlaceOf: part.person })

function MyPart({ run, review, part }: { run: string; review: Review; part: ReviewPart }) {
  const t = useWords(words)
  const { party, absent } = part
  const [editing, edit] = useState(false)
  const confirm = useApiMutation(confirmReview)
  const failed = useErrorToast()
  if (!part.answered || editing) return <Answering run={run} review={review} part={part} onSent={() => edit(false)} />
  const who = (by: string | null) => (by === null ? part.name : t('review.by-deputy', { by, absent: part.name }))
  const [byOneself, untouched] = [absent === null && part.answeredBy === null, absent !== null && !part.answeredBy]
  return (
    <div style={{ marginTop: 12 }}>
      {!byOneself && <p className="small">{t('review.answered-by', { who: who(part.answeredBy) })}</p>}
      {part.confirmed ? (
        <p>
          <Chip colour="good">
            {absent === null && part.confirmedBy === null
              ? t('review.you-confirmed')
              : t('review.confirmed-by', { who: who(part.confirmedBy) })}
          </Chip>
        </p>
      ) : untouched ? (
        <p className="small">{t('review.absent-confirms', { name: absent })}</p>
      ) : (
        <p style={{ display: 'flex', gap: 8 }}>
          <Button
            kind="main"
            busy={confirm.isPending}
            onClick={() =>
              confirm.mutate(
                { params: { run, review: review.id }, body: { party, seen: part.answeredAt, ...inPlaceOf(part) } },
                { onError: failed },
              )
            }
          >
            {t('review.confirm')}
          </Button>
          <Button onClick={() => edit(true)}>{t(byOneself ? 'review.change' : 'review.change-in-place')}</Button>
        </p>
      )}
    </div>
  )
}

interface Given {
  value: number | null
  note: string
}
const keyOf = (q: { question: string; module: string | null }) => `${q.question}:${q.module ?? ''}`

interface Asked {
  run: string
  review: Review
  part: ReviewPart
  onSent: () => void
}

function Answering({ run, review, part, onSent }: Asked) {
  const t = useWords(words)
  const { party, absent } = part
  const before = () =>
    Object.fromEntries(part.answers.map((a) => [keyOf(a), { value: a.value as number | null, note: a.note ?? '' }]))
  const draft = useDraft<Record<string, Given>>(
    `align.review.${review.id}.${party}${absent === null ? '' : `.${part.person}`}`,
    before,
  )
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
      <h2>
        {absent === null
          ? t('review.answer-as', { party: t(party) })
          : t('review.answer-in-place', { name: absent, party: t(party) })}
      </h2>
      <Form
        send={t('review.submit')}
        big
        busy={send.isPending}
        error={send.error}
        held={answers.length < review.questions.length}
        aside={<DraftStatus draft={draft} />}
        onSend={() =>
          send.mutate({
            params: { run, review: review.id },
            body: { party, answers, seen: part.answeredAt, ...inPlaceOf(part) },
          })
        }
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
