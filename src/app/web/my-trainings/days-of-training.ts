// Which sentence says where a training stands for its learner: by its state and the day.
import type { MyTraining } from '../../my-trainings/contract.ts'

export type DaysOfTraining = 'before' | 'late' | 'open' | 'week' | 'taught' | 'following' | 'closed'

export function daysOf({
  run,
  today,
}: Pick<MyTraining, 'today'> & { run: Pick<MyTraining['run'], 'state' | 'startsOn' | 'endsOn'> }): DaysOfTraining {
  if (run.state === 'closed') return 'closed'
  if (run.state === 'preparing') return today < run.startsOn ? 'before' : 'late'
  if (today < run.startsOn) return 'open'
  if (today <= run.endsOn) return 'week'
  return run.state === 'following-up' ? 'following' : 'taught'
}
