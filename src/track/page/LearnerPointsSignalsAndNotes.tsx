// What a learner's card tells beside the figures: weak knowledge points, signals, and what people wrote.
import {
  EmptyState,
  numberText,
  Panel,
  useDateText,
  useLang,
  useSay,
  usePunctuation,
  useWords,
} from '../../ui/public.ts'
import { words as evidenceWords } from '../../evidence/words.ts'
import type { LearnerCard } from '../read/learners/contract.ts'
import { words } from '../words.ts'

/** Knowledge points this learner is below the line in, with the questions missed. */
export function OwnPoints({ card }: { card: LearnerCard }) {
  const t = useWords(words)
  const { lang } = useLang()
  return (
    <Panel title={t('points.own')}>
      {card.points.map((p) => (
        <div className="act" key={`${p.module} ${p.point}`}>
          <p>
            <b>{p.point}</b> {numberText(p.share / 100, { share: true, digits: 0 }, lang)}
          </p>
          <p className="small">
            {t('points.own.says', { missed: p.missed.join(lang === 'zh' ? '、' : ', '), asked: p.asked })}
          </p>
        </div>
      ))}
    </Panel>
  )
}

export function OwnSignals({ card }: { card: LearnerCard }) {
  const t = useWords(words)
  const punctuation = usePunctuation()
  const say = useSay()
  const day = useDateText()
  return (
    <Panel title={t('card.signals')}>
      {card.signals.map((s) => (
        <div className="act" key={s.id}>
          <p>{say(s.says)}</p>
          <p className="small">
            {t('signals.raised', { when: day(s.raisedAt) })}
            {s.ending && ` · ${punctuation.label(t(`signals.how.${s.ending.how}`), say(s.ending.because))}`}
          </p>
        </div>
      ))}
    </Panel>
  )
}

export function Notes({ card }: { card: LearnerCard }) {
  const t = useWords(words)
  const e = useWords(evidenceWords)
  const day = useDateText()
  return (
    <Panel title={t('card.notes')}>
      {card.notes.length === 0 && <EmptyState>{t('card.notes.none')}</EmptyState>}
      {card.notes.map((note) => (
        <div className="act" key={`${note.at} ${note.kind}`}>
          <p>「{note.text}」</p>
          <p className="small">
            {note.kind in evidenceWords ? e(note.kind as keyof typeof evidenceWords) : note.kind} {note.value}
            {note.outOf ? ` / ${note.outOf}` : ''} · {day(note.at)}
          </p>
        </div>
      ))}
    </Panel>
  )
}
