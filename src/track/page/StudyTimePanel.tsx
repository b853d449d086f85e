// 学习时长: how much everybody did on average, week by week; the learners one by one are a page away.
import { QueryBoundary, Button, Panel, useApiQuery, useWords } from '../../ui/public.ts'
import { getStudyTime } from '../read/learners/contract.ts'
import { words } from '../words.ts'
import { MeanStudyTimeChart } from './MeanStudyTimeChart.tsx'

export function StudyTimePanel({ run, byLearner }: { run: string; byLearner: boolean }) {
  const t = useWords(words)
  const asked = useApiQuery(getStudyTime, { params: { run }, query: { by: 'week' } })
  const clicks = asked.data?.kind === 'lms.clicks'
  return (
    <Panel
      title={t(clicks ? 'time.title.clicks' : 'time.title')}
      acts={
        byLearner && (
          <Button kind="quiet" href={`/runs/${run}/study-time`}>
            {t('time.see')}
          </Button>
        )
      }
      padded
    >
      <QueryBoundary of={asked} lines={3}>
        {(time) => <MeanStudyTimeChart time={time} />}
      </QueryBoundary>
    </Panel>
  )
}
