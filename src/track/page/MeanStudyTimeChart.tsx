// How much learners did on average, week by week or day by day, as a line.
import { EmptyState, LineChart, useWords } from '../../ui/public.ts'
import type { StudyTime } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { weekNumber } from './number-format.ts'

/** The mean a learner by day or week; a turn the source delivered nothing for stays a gap. */
export function MeanStudyTimeChart({ time }: { time: StudyTime }) {
  const t = useWords(words)
  if (time.kind === null || time.turns.every(({ mean, over }) => mean === null || !over))
    return <EmptyState>{t('time.answer.none')}</EmptyState>
  const minutes = time.kind === 'study.minutes'
  const hours = minutes && time.by === 'week'
  const turns = time.turns.filter(({ over }) => over)
  const values = turns.map(({ mean }) => (mean === null ? null : Math.round((hours ? mean / 60 : mean) * 10) / 10))
  const x = turns.map(({ key, first }) =>
    time.by === 'week' ? t('week', { n: weekNumber(key) }) : first.slice(5).replace('-', '/'),
  )
  return (
    <LineChart
      bare
      title={t('time.mean')}
      note={t('time.unit', { unit: t(hours ? 'unit.hours' : minutes ? 'unit.minutes' : 'unit.clicks') })}
      x={x}
      series={[{ name: t('time.mean'), values, ink: 'accent' }]}
      form={{ digits: hours ? 1 : 0, suffix: t(hours ? 'unit.hours' : minutes ? 'unit.minutes' : 'unit.clicks') }}
      height={220}
    />
  )
}
