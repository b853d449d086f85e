// Runs, and the shapes in which every stage speaks of a run: tiles, acts, the timeline, the thread.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

export const runStates = ['preparing', 'running', 'following-up', 'closed'] as const
export type RunState = (typeof runStates)[number]
/** A kind of thing that was still open when a run was closed, with its count; no names of persons. */
export const leftOpenShape = z.object({
  what: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type LeftOpen = z.infer<typeof leftOpenShape>
export const seatRoles = ['lead', 'assistant', 'analyst', 'instructor', 'mentor', 'business'] as const
export type SeatRole = (typeof seatRoles)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const params = z.record(z.string(), z.union([z.string(), z.number(), z.null()]).optional())
export const reasonShape = z.object({ code: z.string(), params })

export const runShape = z.object({
  id: z.uuid(),
  programme: z.string(),
  name: z.string(),
  startsOn: day,
  endsOn: day,
  state: z.enum(runStates),
  follows: z.uuid().nullable(),
  learners: z.number(),
})
export type Run = z.infer<typeof runShape>

export const moduleShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  number: z.number(),
  name: z.string(),
  startsOn: day,
  endsOn: day,
})
export type Module = z.infer<typeof moduleShape>

export const sessionShape = z.object({
  id: z.uuid(),
  run: z.uuid(),
  module: z.uuid().nullable(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string().nullable(),
  instructor: z.uuid().nullable(),
  because: z.uuid().nullable(),
})
export type Session = z.infer<typeof sessionShape>

export const colours = ['good', 'watch', 'bad', 'none'] as const
export const dimensions = ['alignment', 'monitoring', 'resolution', 'effect', 'improvement'] as const
/** One of the five dimensions of a run: its colour never stands without the sentence. */
export const tileShape = z.object({
  dimension: z.enum(dimensions),
  colour: z.enum(colours),
  sentence: textShape,
  href: z.string(),
})
export type Tile = z.infer<typeof tileShape>

/** What somebody should do next, and why. */
export const actShape = z.object({
  id: z.string(),
  run: z.uuid().nullable(),
  stage: z.string(),
  title: textShape,
  because: textShape,
  dueAt: z.string().nullable(),
  colour: z.enum(colours),
  href: z.string(),
  label: textShape,
})
export type ActionItem = z.infer<typeof actShape>

/** A point on a run's timeline. What falls on a whole day names it in `day`: `at` is then the end of that day, and no hour is said. */
export const happeningShape = z.object({
  id: z.string(),
  at: z.string(),
  day: z.string().optional(),
  stage: z.string(),
  kind: z.string(),
  title: textShape,
  person: z.uuid().nullable(),
  module: z.uuid().nullable(),
  href: z.string().nullable(),
})
export type TimelineEvent = z.infer<typeof happeningShape>

/** A link of the loop: signal, issue, decision, change, re-check; `from` names what it came from. */
export const threadNodeShape = z.object({
  id: z.string(),
  stage: z.string(),
  kind: z.string(),
  title: textShape,
  at: z.string(),
  from: z.array(z.string()),
  state: z.enum(['open', 'done', 'stopped']),
  stoppedSince: z.string().nullable(),
  href: z.string(),
})
export type ThreadNode = z.infer<typeof threadNodeShape>

export const runHead = z.object({
  run: runShape,
  modules: z.array(moduleShape),
  sessions: z.array(sessionShape),
  managers: z.number(),
  week: z.number(),
  weeks: z.number(),
  standing: z.object({
    staff: z.boolean(),
    /** Told how the run stands as a whole, by a duty, as its business department or from further up. */
    figures: z.boolean(),
    manages: z.boolean(),
    learner: z.boolean(),
    /** May see somebody who takes part, themselves included. */
    seesLearners: z.boolean(),
    roles: z.array(z.string()),
  }),
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/api/runs',
  summary: 'Runs the person may see, newest first',
  answer: z.object({ runs: z.array(runShape) }),
})
export const getRun = endpoint({
  method: 'GET',
  path: '/api/runs/:run',
  summary: 'A run with its modules and sessions',
  params: z.object({ run: z.uuid() }),
  answer: runHead,
})
export const setRunState = endpoint({
  method: 'POST',
  path: '/api/runs/:run/states',
  summary: 'Move a run to its next state',
  params: z.object({ run: z.uuid() }),
  body: z.object({ state: z.enum(runStates) }),
  answer: z.object({ state: z.enum(runStates) }),
})
export const takeBackOpening = endpoint({
  method: 'DELETE',
  path: '/api/runs/:run/states/running',
  summary: 'Take the opening of a run back, until something has happened in it',
  params: z.object({ run: z.uuid() }),
  answer: z.object({ state: z.enum(runStates) }),
})
export const planOpening = endpoint({
  method: 'PUT',
  path: '/api/runs/:run/planned-opening',
  summary: 'Let a run open by itself on its first day',
  params: z.object({ run: z.uuid() }),
  answer: z.object({ startsOn: day }),
})
export const withdrawPlannedOpening = endpoint({
  method: 'DELETE',
  path: '/api/runs/:run/planned-opening',
  summary: 'Withdraw the plan that a run opens by itself',
  params: z.object({ run: z.uuid() }),
  answer: z.object({}),
})
export const createRun = endpoint({
  method: 'POST',
  path: '/api/runs',
  summary: 'Prepare a run: the next of a programme, or one that follows none',
  body: z.union([
    z.object({ id: z.uuid(), follows: z.uuid(), name: typedText().min(1).max(80), startsOn: z.iso.date() }),
    z.object({
      id: z.uuid(),
      follows: z.null(),
      programme: typedText().min(1).max(80),
      name: typedText().min(1).max(80),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      /** In their order; the days of the run are shared out among them. */
      modules: z
        .array(z.object({ id: z.uuid(), name: typedText().min(1).max(80) }))
        .max(40)
        .default([]),
    }),
  ]),
  answer: z.object({ id: z.uuid() }),
})
