// Both sides score apart; then they see each other, agree, name a direction, and sign.
import { Form, TextAreaField, Callout, Panel, useApiMutation, useWords, usePunctuation } from '../../ui/public.ts'
import { useState } from 'react'
import type { Side } from '../contract.ts'
import { putScoring, sides } from '../contract.ts'
import { doneBy } from './done-by.ts'
import { words } from '../words.ts'
import { missingReport } from './missing-report.ts'
import { Agreeing, Signing } from './AgreeAndSign.tsx'
import type { Part } from './joint-review-part.ts'
import { RubricFields } from './RubricFields.tsx'

export function JointReview({ w: seen, place }: Part) {
  const t = useWords(words)
  // @NOTE Of a closed run nothing is scored, agreed or signed any more.
  const w = seen.closed ? { ...seen, mine: [] } : seen
  const toScore = w.report === null || w.agreement ? [] : w.mine.filter((side) => !w.given[side])
  const bothGiven = w.given.trainer && w.given.superior
  const apart = w.closed ? 'review.unfinished' : bothGiven ? 'review.agreeing' : 'review.alone'
  const bothShown = w.scorings.trainer && w.scorings.superior
  return (
    <Panel title={t('review.title')} padded>
      {w.report !== null && !bothShown && <p className="small">{t(apart)}</p>}
      {w.report === null && (
        <p className="muted">{t(missingReport(w), { target: w.task.target, unit: w.task.unit })}</p>
      )}
      {w.mine.length > 0 &&
        w.report !== null &&
        !bothShown &&
        sides
          .filter((s) => !w.mine.includes(s))
          .map((s) => (
            <p key={s} className="muted">
              {w.given[s] ? t('review.other-waits', { side: t(s) }) : t('review.other-missing', { side: t(s) })}
            </p>
          ))}
      <Scores w={w} />
      {toScore.map((side) => (
        <Scoring key={side} w={w} place={place} side={side} />
      ))}
      {w.state === 'scored' && w.mine.length > 0 && !w.agreement && <Agreeing w={w} place={place} />}
      {w.agreement && <Signing w={w} place={place} />}
      {w.mine.length > 0 && w.state !== 'agreed' && (
        <p className="small" style={{ marginTop: 8 }}>
          {t('review.after')}
        </p>
      )}
    </Panel>
  )
}

function Scores({ w }: Pick<Part, 'w'>) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const columns = sides.filter((s) => w.scorings[s])
  if (columns.length === 0 && !w.agreement) return null
  return (
    <>
      <table style={{ marginTop: 8 }}>
        <thead>
          <tr>
            <th scope="col">{t('review.rubric')}</th>
            {columns.map((s) => (
              <th key={s} scope="col" className="r">
                {t(s)}
              </th>
            ))}
            {w.agreement && (
              <th scope="col" className="r">
                {t('review.final')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {w.task.rubric.map((line, i) => (
            <tr key={line}>
              <td>{line}</td>
              {columns.map((s) => (
                <td key={s} className="r">
                  {w.scorings[s]!.scores[i]}
                </td>
              ))}
              {w.agreement && (
                <td className="r">
                  <b>{w.agreement.scores[i]}</b>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.map(
        (s) =>
          (w.scorings[s]!.comment || w.scorings[s]!.inPlaceOf) && (
            <p key={s} className="muted" style={{ marginTop: 6 }}>
              {w.scorings[s]!.comment && t('review.quoted', { text: w.scorings[s]!.comment })}
              <span className="small">{doneBy(w.scorings[s]!, t)}</span>
            </p>
          ),
      )}
      {w.directions.map((d) => (
        <Callout key={d.id}>
          <b>{t('direction.title')}</b>
          {punctuation.label('', d.text)}
        </Callout>
      ))}
    </>
  )
}

function Scoring({ w, place, side }: Part & { side: Side }) {
  const t = useWords(words)
  const [scores, setScores] = useState<(number | null)[]>(w.task.rubric.map(() => null))
  const [comment, setComment] = useState('')
  const send = useApiMutation(putScoring)
  return (
    <section style={{ marginTop: 12 }}>
      <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>
        {side === 'superior' && w.inPlaceOf !== null
          ? t('review.score-in-place', { absent: w.inPlaceOf })
          : t('review.score-as', { side: t(side) })}
      </h3>
      <Form
        send={t('review.submit')}
        busy={send.isPending}
        error={send.error}
        held={scores.includes(null)}
        onSend={() =>
          send.mutate({
            params: { ...place, side },
            body: { scores: scores.map((s) => s ?? 0), comment, version: w.report!.version },
          })
        }
      >
        <RubricFields rubric={w.task.rubric} scores={scores} onChange={setScores} />
        <TextAreaField
          label={t('review.comment')}
          optional
          value={comment}
          most={1000}
          rows={2}
          onChange={setComment}
        />
      </Form>
    </section>
  )
}
