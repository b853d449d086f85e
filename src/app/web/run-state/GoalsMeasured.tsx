// Each goal with its evidence or the signed reason why there is none, and the act that is still open for the reader.
import { useState } from 'react'
import { Button, Panel, StatusMark, useDateText, useWords } from '../../../ui/public.ts'
import type { Colour } from '../../../ui/public.ts'
import type { GoalOfRun, RunStateView } from '../../run-state/contract.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { SignDialog } from './SignDialog.tsx'
import { words } from './run-state-page-words.ts'

export function GoalsMeasured({ view }: { view: RunStateView }) {
  const t = useWords(words)
  const [open, setOpen] = useState<{ goal: string; act: 'sign' | 'answer' } | null>(null)
  const opened = view.goals.find((g) => g.id === open?.goal)
  return (
    <Panel title={t('goals.title')} id="goals" padded={view.goals.length === 0}>
      {view.goals.length === 0 ? (
        <p className="muted">{t('goals.empty')}</p>
      ) : (
        <ul className="state-lines">
          {view.goals.map((goal) => (
            <li key={goal.id}>
              <GoalLine goal={goal} business={view.business} />
              <GoalAct goal={goal} onOpen={(act) => setOpen({ goal: goal.id, act })} />
            </li>
          ))}
        </ul>
      )}
      {opened && open?.act === 'sign' && <SignDialog view={view} goal={opened} onClose={() => setOpen(null)} />}
      {opened?.reason && open?.act === 'answer' && (
        <AnswerDialog run={view.run.id} goal={opened} reason={opened.reason} onClose={() => setOpen(null)} />
      )}
    </Panel>
  )
}

const colourOf = ({ evidence, reason }: GoalOfRun): Colour =>
  evidence ? 'good' : reason?.standing === 'signed' ? 'none' : reason?.standing === 'waiting' ? 'watch' : 'bad'

function GoalLine({ goal, business }: { goal: GoalOfRun; business: string[] }) {
  const t = useWords(words)
  const date = useDateText()
  const { evidence, reason } = goal
  const at = (moment: string) => date(moment, 'date')
  return (
    <span>
      <StatusMark colour={colourOf(goal)} /> <b>{goal.name}</b>
      {evidence && <span className="small muted"> · {t(`goal.${evidence}`)}</span>}
      {!evidence && !reason && <span className="small muted"> · {t('goal.none')}</span>}
      {!evidence && reason && (
        <>
          <br />
          {t('goal.because', { because: reason.because })}
          <br />
          <span className="small muted">
            {t('goal.signed', { name: reason.by.name, at: at(reason.by.at) })}
            {reason.answer?.agrees &&
              `${t('join')}${t('goal.signed-too', { name: reason.answer.name, at: at(reason.answer.at) })}`}
            {reason.standing === 'waiting' && ` · ${t('goal.waiting', { names: business.join(t('and')) })}`}
            {reason.answer &&
              !reason.answer.agrees &&
              ` · ${t('goal.objected', { name: reason.answer.name, at: at(reason.answer.at), because: reason.answer.because })}`}
          </span>
          {goal.objectedBefore.map((o) => (
            <span key={o.at} className="small muted">
              <br />
              {t('goal.objected-before', { name: o.name, at: at(o.at), because: o.because })}
            </span>
          ))}
        </>
      )}
    </span>
  )
}

function GoalAct({ goal, onOpen }: { goal: GoalOfRun; onOpen: (act: 'sign' | 'answer') => void }) {
  const t = useWords(words)
  if (goal.mayAnswer)
    return (
      <Button
        kind="main"
        label={t('goal.label', { act: t('goal.answer'), name: goal.name })}
        onClick={() => onOpen('answer')}
      >
        {t('goal.answer')}
      </Button>
    )
  if (!goal.maySign) return null
  const word = goal.reason ? 'goal.resign' : 'goal.sign'
  return (
    <Button
      kind={goal.reason?.standing === 'waiting' ? 'plain' : 'main'}
      label={t('goal.label', { act: t(word), name: goal.name })}
      onClick={() => onOpen('sign')}
    >
      {t(word)}
    </Button>
  )
}
