// A learner's study time: the weeks beside the run's mean, and the days of the last four weeks.
import { BarChart, EmptyState, LineChart, Panel, useWords } from '../../ui/public.ts'
import type { LearnerCard } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { weekNumber } from './number-format.ts'

export function LearnerStudyTime({ card: { time } }: { card: LearnerCard }) {
  const t = useWords(words)
  if (!time)
    return (
      <Panel title={t('card.time')}>
        <EmptyState>{t('time.answer.none')}</EmptyState>
      </Panel>
    )
  const minutes = time.kind === 'study.minutes'
  const scale = minutes ? 60 : 1
  const said = (amount: number | null) => (amount === null ? null : Math.round((amount / scale) * 10) / 10)
  const weeks = time.weeks.filter(({ over }) => over)
  const means = weeks.map(({ runMean }) => said(runMean))
  const series = [
    { name: t('time.own'), values: weeks.map(({ amount }) => said(amount)), ink: 'accent' as const },
    ...(means.some((mean) => mean !== null)
      ? [{ name: t('time.run'), values: means, ink: 'quiet' as const, dashed: true }]
      : []),
  ]
  return (
    <Panel title={t(minutes ? 'card.time' : 'time.title.clicks')} padded>
      <LineChart
        bare
        title={t('time.by-week')}
        x={weeks.map(({ key }) => t('week', { n: weekNumber(key) }))}
        series={series}
        form={{ digits: minutes ? 1 : 0 }}
        note={t('time.unit', { unit: t(minutes ? 'unit.hours' : 'unit.clicks') })}
        height={200}
      />
      {time.days.length > 0 && <p className="small">{t('card.days')}</p>}
      {time.days.length > 0 && (
        <BarChart
          bare
          title={t('card.days')}
          x={time.days.map(({ day }) => day.slice(5).replace('-', '/'))}
          series={[{ name: t('card.days'), values: time.days.map(({ amount }) => amount), ink: 'accent' }]}
          form={{ digits: 0 }}
          note={t('time.unit', { unit: t(minutes ? 'unit.minutes' : 'unit.clicks') })}
          height={160}
        />
      )}
    </Panel>
  )
}
