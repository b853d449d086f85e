// Every kind of thing that can be seen of a learner, and how its value reads.
/** value / out_of by kind; a formula that needs another kind adds its line here. */
export const observationKinds = {
  'session.attended': 'value 1 present, 0 absent; out_of 1, or 0 when excused',
  'study.minutes': 'value minutes in a sitting',
  'lms.clicks': 'value clicks of a day; parts name every row',
  interaction: 'value weighted count of questions, answers, posts',
  'test.score': 'value points, out_of the maximum; activity is the test',
  'item.answered':
    'value points reached on one question, out_of its maximum; activity is the question, which is part of a test or homework',
  'entry.score':
    'value points on what a module takes for granted, asked before it; out_of the maximum; module is the one that needs it',
  'homework.handed-in': 'value 1 on time, 0 not or late; out_of 1, or 0 when excused',
  'homework.score': 'value points, out_of the maximum',
  'task.score': 'value rubric points, out_of the maximum; agreed by trainer and superior',
  'task.handed-in': 'value 1 handed in, 0 not by its due day; out_of 1',
  'case.solving': 'value 1-5 on a rubric',
  'supervisor.rating': 'value 1-5 by the superior',
  'content.completed': 'value 1 finished or passed; out_of 1, or 0 when waived',
  'check-in': 'value 1 done, 0 missed; out_of 1',
  'content.usefulness': 'value 1-5 by the learner',
  'teaching.effect': 'value 1-5 by the learner',
} as const
export type ObservationKind = keyof typeof observationKinds

/**
 * Given in confidence: rows are read by the product and by who gave them, figures rest on blocks of five raters and more. The policies of
 * the database name the same kinds (migrations/0181); a test compares the two.
 */
export const confidentialKinds: readonly ObservationKind[] = ['content.usefulness', 'teaching.effect']
export const isConfidential = (kind: string): boolean => (confidentialKinds as readonly string[]).includes(kind)
