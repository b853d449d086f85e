// The trainings the person asking learns or mentors in: own days, scores and attendance, who else sees them, and whom they mentor.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { runShape } from '../../programme/contract.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const ofModule = z.object({ number: z.number(), name: z.string() })

export const myTrainingShape = z.object({
  run: runShape,
  /** 0 before its first day. */
  week: z.number(),
  weeks: z.number(),
  today: day,
  /** The last day of one's own part, where it ends before the run. */
  until: day.nullable(),
  /** The module that goes on, else the next. */
  module: ofModule.extend({ startsOn: day, endsOn: day }).nullable(),
  session: z.object({ title: z.string(), startsAt: z.string(), place: z.string().nullable() }).nullable(),
  modules: z.object({
    all: z.number(),
    done: z.number(),
    late: z.number(),
    blocked: z.number(),
    /** The blocked ones: their tests were failed. */
    failed: z.array(ofModule),
  }),
  /** Of no sessions: nobody has taken down who was there. */
  attendance: z.object({ attended: z.number(), of: z.number() }),
  scores: z.array(
    z.object({
      id: z.uuid(),
      day,
      test: z.string().nullable(),
      module: ofModule.nullable(),
      value: z.number(),
      outOf: z.number().nullable(),
    }),
  ),
  /** Who runs it, by name: they see everything above. */
  staff: z.array(z.string()),
})
/** A run in which one mentors, and whom. */
const mentoredShape = myTrainingShape
  .pick({ run: true, week: true, weeks: true, today: true, module: true, session: true })
  .extend({
    modules: z.object({ all: z.number() }),
    learners: z.array(z.object({ name: z.string(), employeeNo: z.string().nullable() })),
  })
export type MyTraining = z.infer<typeof myTrainingShape>

export const getMyTrainings = endpoint({
  method: 'GET',
  path: '/api/my/trainings',
  summary:
    'The trainings I learn in: days, own scores and attendance, and who else sees them; those I mentor in, and whom',
  answer: z.object({
    /** What goes on first, closed ones last. */
    trainings: z.array(myTrainingShape),
    /** What goes on first; closed ones are left out. */
    mentored: z.array(mentoredShape),
    /** Who sees them whichever run it is: everybody above, who stands in for one of those, mentors. */
    seenBy: z.object({ superiors: z.array(z.string()), deputies: z.array(z.string()), mentors: z.array(z.string()) }),
    at: z.string(),
  }),
})
export type MyTrainings = z.infer<typeof getMyTrainings.answer>
