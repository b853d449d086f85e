// Both sides write one result with a direction and sign it; whoever disagrees writes it anew.
import { useState } from 'react'
import { Button, CheckboxField, Chip, Form, TextField, newId, useApiMutation, useWords } from '../../ui/public.ts'
import type { Side } from '../contract.ts'
import { putAgreement, sides, sign } from '../contract.ts'
import { words } from '../words.ts'
import { doneBy } from './done-by.ts'
import type { Part } from './joint-review-part.ts'
import { RubricFields } from './RubricFields.tsx'

/** `onDone`: where an agreement is written anew. */
export function Agreeing({ w, place, onDone }: Part & { onDone?: () => void }) {
  const t = useWords(words)
  const [directionId] = useState(newId)
  const before = w.agreement
  const [scores, setScores] = useState<(number | null)[]>(
    before?.scores ??
      w.task.rubric.map((_, i) =>
        w.scorings.trainer!.scores[i] === w.scorings.superior!.scores[i] ? w.scorings.trainer!.scores[i]! : null,
      ),
  )
  const [line, setLine] = useState(before?.line ?? '')
  const [direction, setDirection] = useState(before ? (w.directions.at(-1)?.text ?? '') : '')
  const [seen, setSeen] = useState<string[]>([])
  const send = useApiMutation(putAgreement, { then: () => onDone?.() })
  const needsLine = (w.gap ?? 0) >= 1
  const open = w.heading.filter((d) => d.seenIn === null)
  return (
    <section style={{ marginTop: 12 }}>
      <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>{t('review.agree')}</h3>
      {before && <p className="small">{t('review.rewrite-what')}</p>}
      <Form
        send={t('review.agree-send')}
        busy={send.isPending}
        error={send.error}
        held={scores.includes(null) || !direction.trim() || (needsLine && !line.trim())}
        onSend={() =>
          send.mutate({
            params: place,
            body: {
              side: w.mine[0]!,
              scores: scores.map((s) => s ?? 0),
              line,
              direction: { id: directionId, text: direction },
              seen,
              replaces: before?.at ?? null,
            },
          })
        }
      >
        <RubricFields rubric={w.task.rubric} scores={scores} onChange={setScores} />
        <TextField
          label={t('review.line')}
          help={needsLine ? t('review.line-needed') : undefined}
          optional={!needsLine}
          value={line}
          most={400}
          onChange={setLine}
        />
        <TextField
          label={t('review.direction')}
          help={t('review.direction-hint')}
          value={direction}
          most={200}
          onChange={setDirection}
        />
        {open.length > 0 && (
          <CheckboxField
            label={t('review.seen')}
            optional
            value={seen}
            onChange={setSeen}
            options={open.map((d) => ({ value: d.id, label: d.text }))}
          />
        )}
      </Form>
    </section>
  )
}

export function Signing({ w, place }: Part) {
  const t = useWords(words)
  const put = useApiMutation(sign)
  const [rewriting, rewrite] = useState(false)
  const { signed, line, at } = w.agreement!
  const signatureOf = (side: Side) => signed.find((s) => s.side === side)
  const toSign = w.mine.filter((s) => !signatureOf(s))
  return (
    <div style={{ marginTop: 12 }}>
      {line && <p>{t('review.quoted', { text: line })}</p>}
      <p style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 8 }}>
        {sides.map((s) => {
          const one = signatureOf(s)
          return (
            <Chip key={s} colour={one ? 'good' : 'watch'}>
              {one ? t('review.signed', { side: t(s), who: doneBy(one, t) }) : t('review.waits-sign', { who: t(s) })}
            </Chip>
          )
        })}
      </p>
      {toSign.length > 0 && !rewriting && (
        <Form
          send={t('review.sign')}
          busy={put.isPending}
          error={put.error}
          onSend={() => put.mutate({ params: { ...place, side: toSign[0]! }, body: { agreed: at } })}
          acts={<Button onClick={() => rewrite(true)}>{t('review.rewrite')}</Button>}
        >
          {null}
        </Form>
      )}
      {rewriting && <Agreeing w={w} place={place} onDone={() => rewrite(false)} />}
    </div>
  )
}
