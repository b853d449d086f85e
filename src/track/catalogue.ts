// Every indicator, one line each, in the order of the mission's table.
import { attendance } from './indicators/attendance.ts'
import { caseSolving } from './indicators/case-solving.ts'
import { contentFinished } from './indicators/content-finished.ts'
import { contentUsefulness } from './indicators/content-usefulness.ts'
import { homeworkAccuracy } from './indicators/homework-accuracy.ts'
import { homeworkCompletion } from './indicators/homework-completion.ts'
import type { Indicator } from './indicators/indicator-definition.ts'
import { interactions } from './indicators/interactions.ts'
import { platformClicks } from './indicators/platform-clicks.ts'
import { studyTime } from './indicators/study-time.ts'
import { supervisorRating } from './indicators/supervisor-rating.ts'
import { taskHandIn } from './indicators/task-hand-in.ts'
import { teachingEffect } from './indicators/teaching-effect.ts'
import { testScore } from './indicators/test-score.ts'

export const catalogue: readonly Indicator[] = [
  attendance,
  studyTime,
  interactions,
  platformClicks,
  contentFinished,
  testScore,
  homeworkCompletion,
  homeworkAccuracy,
  caseSolving,
  supervisorRating,
  taskHandIn,
  contentUsefulness,
  teachingEffect,
]

const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]))

/** An indicator by id, or undefined for one that is not (or no longer) in the catalogue. */
export const indicatorById = (id: string): Indicator | undefined => byId.get(id)
