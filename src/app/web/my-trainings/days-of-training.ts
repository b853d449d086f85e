// Which sentence says where a training stands for its learner: by its state and the day.
import type { MyTraining } from '../../my-trainings/contract.ts'

export type DaysOfTraining =
  | 'before'
  | 'late'
  | 'open'
  | 'week'
  | 'taught'
  | 'following'
  | 'following-early'
  | 'closed'
  | 'closed-early'

export function daysOf({
  run,
  today,
}: Pick<MyTraining, 'today'> & { run: Pick<MyTraining['run'], 'state' | 'startsOn' | 'endsOn'> }): DaysOfTraining {
  const early = today <= run.endsOn
  if (run.state === 'closed') return early ? 'closed-early' : 'closed'
  if (run.state === 'following-up') return early ? 'following-early' : 'following'
  if (run.state === 'preparing') return today < run.startsOn ? 'before' : 'late'
  if (today < run.startsOn) return 'open'
  return early ? 'week' : 'taught'
}
