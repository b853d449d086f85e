// Setting a run up: its name and dates, modules, learners, seats, and which learners each mentor has.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { moduleShape, runShape, seatRoles } from '../contract.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

const day = z.iso.date()
const ofRun = z.object({ run: z.uuid() })
/** Asked for once the run has begun: a changed plan says why. */
const because = typedText().max(400).optional()

export const learnerShape = z.object({
  id: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  since: day,
  until: day.nullable(),
  class: z.string().nullable(),
  mentors: z.array(z.uuid()),
})
export type Learner = z.infer<typeof learnerShape>

export const seatShape = z.object({
  person: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  external: z.boolean(),
  contact: z.string().nullable(),
  role: z.enum(seatRoles),
  module: z.uuid().nullable(),
  until: day.nullable(),
  inForce: z.boolean(),
})
export type Seat = z.infer<typeof seatShape>

export const getRunSetup = endpoint({
  method: 'GET',
  path: '/api/runs/:run/setup',
  summary: 'How a run is set up: modules, learners, seats, mentors',
  params: ofRun,
  answer: z.object({
    mayChange: z.boolean(),
    mayEnrolBySheet: z.boolean(),
    run: runShape,
    today: day,
    modules: z.array(moduleShape),
    learners: z.array(learnerShape),
    seats: z.array(seatShape),
  }),
})
export type RunSetup = z.output<typeof getRunSetup.answer>

export const changeRunDates = endpoint({
  method: 'PUT',
  path: '/api/runs/:run',
  summary: 'Rename a run or move its first and last day',
  params: ofRun,
  body: z.object({
    name: typedText().min(1).max(80),
    startsOn: day,
    endsOn: day,
    because,
    /** Learners who join, and work that falls due, outside the new dates stay there. */
    leaveOutside: z.boolean().default(false),
    /** Modules move by as many days as the first day does; else they stay on theirs. */
    moveModules: z.boolean().default(false),
  }),
  answer: z.object({}),
})

const ofModule = z.object({ run: z.uuid(), module: z.uuid() })
export const putModule = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/modules/:module',
  summary: 'Add a module to a run, or change it',
  params: ofModule,
  body: z.object({
    number: z.number().int().min(1).max(99),
    name: typedText().min(1).max(80),
    startsOn: day,
    endsOn: day,
    because,
  }),
  answer: z.object({ id: z.uuid() }),
})
export const deleteModule = endpoint({
  method: 'DELETE',
  path: '/api/runs/:run/modules/:module',
  summary: 'Take a module out of a run, while nothing points to it',
  params: ofModule,
  body: z.object({ because }),
  answer: z.object({}),
})

export const postLearners = endpoint({
  method: 'POST',
  path: '/api/runs/:run/learners',
  summary: 'Enrol persons, or everybody of a unit',
  params: ofRun,
  body: z.object({
    persons: z.array(z.uuid()).max(2000).default([]),
    unit: z.object({ id: z.uuid(), below: z.boolean() }).nullable().default(null),
    /** The first day of the run when left out. */
    since: day.optional(),
  }),
  answer: z.object({ added: z.number(), already: z.number(), alreadyNames: z.array(z.string()) }),
})
const ofLearner = z.object({ run: z.uuid(), person: z.uuid() })
export const putLearner = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/learners/:person',
  summary: 'From which day until which a learner takes part',
  params: ofLearner,
  body: z.object({ since: day, until: day.nullable() }),
  answer: z.object({}),
})
export const deleteLearner = endpoint({
  method: 'DELETE',
  path: '/api/runs/:run/learners/:person',
  summary: 'Take a learner out of a run, while nothing of them is there',
  params: ofLearner,
  answer: z.object({}),
})

export const postSeat = endpoint({
  method: 'POST',
  path: '/api/runs/:run/seats',
  summary: 'Give somebody a seat in a run, or change until when',
  params: ofRun,
  body: z.object({
    person: z.uuid(),
    /** Somebody from outside the company who is not known yet; `person` is the id they are to have. */
    outsider: z
      .object({
        name: typedText().min(1).max(60),
        email: typedText().max(120).nullable(),
        phone: typedText().max(30).nullable(),
      })
      .nullable()
      .default(null),
    role: z.enum(seatRoles),
    module: z.uuid().nullable().default(null),
    until: day.nullable().default(null),
  }),
  answer: z.object({ person: z.uuid() }),
})
export const deleteSeat = endpoint({
  method: 'DELETE',
  path: '/api/runs/:run/seats/:person/:role',
  summary: 'Take a seat in a run away',
  params: z.object({ run: z.uuid(), person: z.uuid(), role: z.enum(seatRoles) }),
  query: z.object({ module: z.uuid().optional() }),
  answer: z.object({}),
})

export const putMentorLearners = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/mentors/:person/learners',
  summary: 'Which learners a mentor has in a run',
  params: ofLearner,
  body: z.object({ learners: z.array(z.uuid()).max(2000) }),
  answer: z.object({ learners: z.number() }),
})

export const findPeopleForRun = endpoint({
  method: 'GET',
  path: '/api/runs/:run/people',
  summary: 'Whom a name or 工号 may mean, for a place in the run',
  params: ofRun,
  query: z.object({ signs: typedText().max(60).default('') }),
  answer: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        employeeNo: z.string().nullable(),
        unit: z.string().nullable(),
        external: z.boolean(),
        learner: z.boolean(),
        /** Has a seat in the run today. */
        seated: z.boolean(),
      }),
    ),
    /** How many there are; the first of them are here. */
    total: z.number(),
  }),
})

export const getUnitsForRun = endpoint({
  method: 'GET',
  path: '/api/runs/:run/units',
  summary: 'Units with how many of them would be enrolled, alone and with those below',
  params: ofRun,
  answer: z.object({
    units: z.array(
      z.object({
        id: z.uuid(),
        path: z.string(),
        /** Who would be enrolled, and who is already. */
        alone: z.object({ adds: z.number(), already: z.number(), seated: z.number() }),
        below: z.object({ adds: z.number(), already: z.number(), seated: z.number() }),
      }),
    ),
  }),
})
