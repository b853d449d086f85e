// What points to a part of a run: how many rows of which kind would lose their place.

export const referenceKinds = [
  'evidence',
  'ratings',
  'course-ratings',
  'signals',
  'issues',
  'common-issues',
  'tasks',
  'assignments',
  'findings',
  'changes',
  'carried-findings',
  'goals',
  'needs',
  'sessions',
  'activities',
  'seats',
  'draws',
] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export interface Reference {
  kind: ReferenceKind
  n: number
}

/** A part of a run: one of its modules, one of its learners, or the days from which it is to be moved away. */
export type RunPart =
  | { run: string; module: string }
  | { run: string; person: string }
  | { run: string; outside: { startsOn: string; endsOn: string } }

/** Something with a day of its own, by name. */
export interface DatedRow {
  kind: 'learner' | 'activity' | 'task'
  name: string
  day: string
}
