// One training as a mentor sees it: its days, what comes next, and whom they bring along.
import { Button, namesApart, Panel, useDateText, usePunctuation, useWords } from '../../../ui/public.ts'
import type { MyTrainings } from '../../my-trainings/contract.ts'
import { daysOf } from './days-of-training.ts'
import { ComesNext } from './MyTrainingPanel.tsx'
import { words } from './words.ts'
import './my-trainings.css'

export function MentoredPanel({ of }: { of: MyTrainings['mentored'][number] }) {
  const t = useWords(words)
  const date = useDateText()
  const punctuation = usePunctuation()
  const { run, learners, week, weeks } = of
  const stands = daysOf(of)
  const followed = stands === 'following' || stands === 'following-early'
  return (
    <Panel
      title={`${run.programme} ${run.name}`}
      padded
      acts={
        <Button kind="quiet" href={`/runs/${run.id}/practise`} label={`${t('see-practice')} ${run.name}`}>
          {t('see-practice')}
        </Button>
      }
    >
      <p className="my-days">
        {t(followed ? `mentored.${stands}` : `days.${stands}`, {
          from: date(run.startsOn, 'date'),
          to: date(run.endsOn, 'date'),
          week,
          weeks,
        })}
      </p>
      <p className="my-days">
        {learners.length === 0
          ? t('mentored.none')
          : t('mentored.learners', { n: learners.length, names: punctuation.list(namesApart(learners)) })}
      </p>
      {(run.state === 'preparing' || run.state === 'running') && (
        <dl className="my-facts">
          <ComesNext training={of} />
        </dl>
      )}
    </Panel>
  )
}
