// One training as its learner sees it: the days, what comes next, own scores, attendance and modules.
import type { ReactNode } from 'react'
import {
  Button,
  Chip,
  numberText,
  Panel,
  ProgressBar,
  Sparkline,
  useDateText,
  useLang,
  usePunctuation,
  useWords,
} from '../../../ui/public.ts'
import type { MyTraining } from '../../my-trainings/contract.ts'
import { daysOf } from './days-of-training.ts'
import { MakeUpAct } from './MakeUpAct.tsx'
import { words } from './words.ts'
import './my-trainings.css'

type T = ReturnType<typeof useWords<typeof words>>

export function MyTrainingPanel({ training, me }: { training: MyTraining; me: string }) {
  const t = useWords(words)
  const date = useDateText()
  const { run, until, today } = training
  const day = (on: string) => date(on, 'date')
  const begun = run.state !== 'preparing'
  return (
    <Panel title={`${run.programme} ${run.name}`} padded>
      <p className="my-days">
        {t(`days.${daysOf(training)}`, {
          from: day(run.startsOn),
          to: day(run.endsOn),
          week: training.week,
          weeks: training.weeks,
        })}{' '}
        {until && t(until < today ? 'until.past' : 'until.ahead', { day: day(until) })}
      </p>
      <dl className="my-facts">
        {(run.state === 'preparing' || run.state === 'running') && <ComesNext training={training} />}
        {begun && (
          <>
            <Scores training={training} />
            <Attended training={training} t={t} />
            <ModulesDone training={training} t={t} />
          </>
        )}
      </dl>
      {begun ? (
        <div className="acts">
          <Button href={`/runs/${run.id}/learners/${me}`} label={`${t('see-all')} ${run.name}`}>
            {t('see-all')}
          </Button>
          <Button kind="quiet" href={`/runs/${run.id}/practise`} label={`${t('see-tasks')} ${run.name}`}>
            {t('see-tasks')}
          </Button>
        </div>
      ) : (
        <p className="small">{t('nothing-yet')}</p>
      )}
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

type ComingNext = Pick<MyTraining, 'module' | 'session' | 'today'> & {
  run: Pick<MyTraining['run'], 'state'>
  modules: Pick<MyTraining['modules'], 'all'>
}

export function ComesNext({ training: { run, module, session, modules, today } }: { training: ComingNext }) {
  const t = useWords(words)
  const date = useDateText()
  return (
    <>
      {module ? (
        <Fact name={t(module.startsOn > today ? 'module.next' : run.state === 'running' ? 'module.now' : 'module')}>
          {t('module.is', { number: module.number, name: module.name })}
          <br />
          <span className="small">
            {t('module.days', { from: date(module.startsOn, 'day'), to: date(module.endsOn, 'day') })}
          </span>
        </Fact>
      ) : (
        <Fact name={t('module')}>{t(modules.all === 0 ? 'module.none' : 'module.over')}</Fact>
      )}
      {session && (
        <Fact name={t('session')}>
          {session.title}
          <br />
          <span className="small">
            {session.place
              ? t('session.at', { when: date(session.startsAt, 'moment'), place: session.place })
              : date(session.startsAt, 'moment')}
          </span>
        </Fact>
      )}
    </>
  )
}

function Scores({ training: { run, scores } }: { training: MyTraining }) {
  const t = useWords(words)
  const date = useDateText()
  const { lang } = useLang()
  const [last] = scores
  if (!last) return <Fact name={t('score')}>{t(run.state === 'closed' ? 'score.none-closed' : 'score.none')}</Fact>
  const of = last.module && t('score.of', { number: last.module.number, name: last.module.name })
  // Scores of different maxima are one road only as shares of them.
  const shares = scores.toReversed().map((s) => (s.outOf ? (s.value / s.outOf) * 100 : null))
  return (
    <Fact name={t('score')}>
      <span className="my-score">
        <b>{numberText(last.value, last.outOf ? { outOf: last.outOf } : {}, lang)}</b>
        {shares.filter((share) => share !== null).length > 1 && (
          <Sparkline values={shares} low={0} high={100} form={{ digits: 0, suffix: '%' }} name={t('score.road')} />
        )}
      </span>
      <span className="small">{[last.test, of, date(last.day, 'date')].filter(Boolean).join(' · ')}</span>
    </Fact>
  )
}

function Attended({ training: { run, attendance }, t }: { training: MyTraining; t: T }) {
  const none = run.state === 'closed' ? 'attendance.none-closed' : 'attendance.none'
  return <Fact name={t('attendance')}>{attendance.of === 0 ? t(none) : t('attendance.is', { ...attendance })}</Fact>
}

function ModulesDone({ training: { modules, run }, t }: { training: MyTraining; t: T }) {
  const punctuation = usePunctuation()
  if (modules.all === 0) return null
  return (
    <Fact name={t('done')}>
      <ProgressBar done={modules.done} of={modules.all}>
        {t('done.is', { all: modules.all, done: modules.done })}
      </ProgressBar>
      <span className="my-chips">
        {modules.late > 0 && <Chip colour="watch">{t('done.late', { n: modules.late })}</Chip>}
        {modules.blocked > 0 && (
          <Chip colour="bad">
            {t(run.state === 'closed' ? 'done.blocked-closed' : 'done.blocked', { n: modules.blocked })}
          </Chip>
        )}
      </span>
      {run.state !== 'closed' && modules.failed.length > 0 && (
        <p className="small">
          {t('done.make-up', { modules: punctuation.list(modules.failed.map((m) => t('module.is', m))) })}
        </p>
      )}
      {run.state !== 'closed' && modules.failed.length > 0 && (
        <div className="acts">
          <MakeUpAct run={run.id} reader="learner" />
        </div>
      )}
    </Fact>
  )
}
