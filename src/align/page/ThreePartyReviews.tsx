// Three columns, one question set: what learners, managers and the training side said, and who has yet to confirm.
import {
  Button,
  Chip,
  DataTable,
  Modal,
  newId,
  Callout,
  numberText,
  Panel,
  DateField,
  Form,
  useApiQuery,
  QueryBoundary,
  useDateText,
  useLang,
  useApiMutation,
  useWords,
} from '../../ui/public.ts'
import { useState } from 'react'
import type { Party, Review, ReviewQuestion } from '../contract.ts'
import { getReviews, openReview, parties } from '../contract.ts'
import { words } from '../words.ts'
import { ReviewAnswerAndConfirmation } from './ReviewAnswerAndConfirmation.tsx'

export function ThreePartyReviews({ run, picked }: { run: string; picked: string | null }) {
  const reviews = useApiQuery(getReviews, { params: { run } })
  return <QueryBoundary of={reviews}>{(answer) => <ReviewList run={run} {...answer} picked={picked} />}</QueryBoundary>
}

function ReviewList({
  run,
  reviews,
  mayOpen,
  closed,
  picked,
}: {
  run: string
  reviews: Review[]
  mayOpen: boolean
  closed: boolean
  picked: string | null
}) {
  const t = useWords(words)
  const date = useDateText()
  const newest =
    reviews.find((r) => r.id === picked) ?? reviews.find((r) => r.mine.length > 0 && !r.confirmed) ?? reviews[0]
  const [shown, show] = useState(newest?.id ?? null)
  const review = reviews.find((r) => r.id === shown) ?? newest
  return (
    <Panel id="review" title={t('review.title')} acts={mayOpen && <Opening run={run} />}>
      {reviews.length === 0 && (
        <p className="muted" style={{ padding: '8px 16px 16px' }}>
          {t(closed ? 'review.none-closed' : mayOpen ? 'review.none' : 'review.none-read')}
        </p>
      )}
      {reviews.length > 1 && (
        <div style={{ padding: '4px 16px 8px', display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {reviews.map((r) => (
            <Button key={r.id} pressed={r.id === review?.id} onClick={() => show(r.id)}>
              {date(r.dueOn, 'date')} {r.confirmed ? '●' : '○'}
            </Button>
          ))}
        </div>
      )}
      {review && <ReviewView key={review.id} run={run} review={review} closed={closed} />}
    </Panel>
  )
}

function ReviewView({ run, review, closed }: { run: string; review: Review; closed: boolean }) {
  const t = useWords(words)
  const { lang } = useLang()
  const date = useDateText()
  const cell = (q: ReviewQuestion, party: Party) => {
    const { n, mean } = q.cells[party]
    if (n === 0) return <span className="none">—</span>
    return mean === null ? (
      <span className="small">{t('review.few', { n })}</span>
    ) : (
      <span>
        {numberText(mean, { digits: 1 }, lang)} <span className="small">{t('review.n', { n })}</span>
      </span>
    )
  }
  const waiting = parties
    .filter((p) => !review.parties[p].done)
    .map((p) => t(p))
    .join(lang === 'zh' ? '、' : ', ')
  const counts = (p: Party) => ({
    answered: review.parties[p].answered,
    asked: review.parties[p].asked,
    confirmed: review.parties[p].confirmed,
    needed: review.parties[p].needed,
  })
  const notes = review.questions.flatMap((q) => q.notes.map((n) => ({ ...n, about: q.name })))
  return (
    <>
      <div style={{ padding: '0 16px 8px', display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'center' }}>
        {review.confirmed ? (
          <Chip colour="good">{t('review.confirmed')}</Chip>
        ) : (
          <Chip colour={closed ? 'none' : review.overdueDays > 0 ? 'bad' : 'watch'}>
            {t(closed ? 'review.unconfirmed' : 'review.waiting', { who: waiting })}
          </Chip>
        )}
        <span className="small">
          {review.overdueDays > 0 && !closed
            ? t('review.overdue', { days: review.overdueDays })
            : t('review.due', { day: date(review.dueOn, 'date') })}
        </span>
        {parties.map((p) => (
          <span key={p} className="small">
            {t(p)} {t('review.standing', counts(p))}
          </span>
        ))}
      </div>
      <DataTable<ReviewQuestion>
        caption={t('review.title')}
        rows={review.questions}
        keyOf={(q) => `${q.question}${q.module}`}
        exportable
        columns={[
          {
            key: 'question',
            title: t('review.question'),
            width: '38%',
            show: (q) => (q.question === 'fit' ? t('review.fit', { name: q.name ?? '' }) : t('review.progress')),
            text: (q) => (q.question === 'fit' ? t('review.fit', { name: q.name ?? '' }) : t('review.progress')),
          },
          ...parties.map((p) => ({
            key: p,
            title: t(p),
            figure: true,
            show: (q: ReviewQuestion) => cell(q, p),
            text: (q: ReviewQuestion) => q.cells[p].mean,
          })),
          {
            key: 'gap',
            title: '',
            text: (q) => q.gap,
            show: (q) => (
              <span style={{ display: 'inline-flex', gap: 6, flexWrap: 'wrap' }}>
                {q.low && <Chip colour="bad">{t('review.low')}</Chip>}
                {q.gap === null ? null : q.disagreement ? (
                  <Chip colour="watch">
                    {t('review.disagree')} · {t('review.gap', { gap: numberText(q.gap, { digits: 1 }, lang) })}
                  </Chip>
                ) : (
                  <Chip colour="good">{t('review.agree')}</Chip>
                )}
              </span>
            ),
          },
        ]}
      />
      {notes.length > 0 && (
        <div style={{ padding: '4px 16px 8px' }}>
          <span className="small">{t('review.notes')}</span>
          {notes.map((n, i) => (
            <p key={i} className="muted">
              「{n.text}」
              <span className="small">
                {t(n.party)}
                {n.about ? ` · ${n.about}` : ''}
              </span>
            </p>
          ))}
        </div>
      )}
      <div style={{ padding: '4px 16px 16px' }}>
        <p className="small">{t('review.rule')}</p>
        <ReviewAnswerAndConfirmation run={run} review={review} />
      </div>
    </>
  )
}

function Opening({ run }: { run: string }) {
  const t = useWords(words)
  const [asking, ask] = useState<string | null>(null)
  const [dueOn, setDue] = useState('')
  const open = useApiMutation(openReview, { then: () => ask(null) })
  return (
    <>
      <Button onClick={() => ask(newId())}>{t('review.open')}</Button>
      <Modal open={asking !== null} onClose={() => ask(null)} title={t('review.open')}>
        <Form
          send={t('review.open')}
          busy={open.isPending}
          error={open.error}
          held={!dueOn}
          onSend={() => open.mutate({ params: { run }, body: { id: asking!, dueOn } })}
        >
          <DateField label={t('review.open-due')} value={dueOn} onChange={setDue} />
          <Callout>{t('review.rule')}</Callout>
        </Form>
      </Modal>
    </>
  )
}
