// What every part of the joint review is shown: the work, and where it stands.
import type { Submission } from '../contract.ts'
import type { Place } from './PracticeContactLog.tsx'

export interface Part {
  w: Submission
  place: Place
}
