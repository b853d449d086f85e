// What goal alignment lets run by itself: an absent manager is told what was said in their place.
import type { Sweep } from '../platform/jobs/job.ts'
import { tellAbsent } from './tell-absent.ts'

export const tellingOfSpokenFor: Sweep = {
  name: 'align.spoken-for',
  everySeconds: 10,
  work: ({ db, now }) => tellAbsent(db, now),
}
