// Statements of other systems as they travel: whom they mean, where they belong, what waits.
import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { typedText } from '../../../platform/localised-text/typed-text.ts'

/** Somebody as they are chosen: the name, and what tells two of the same name apart. */
export const somebodyShape = z.object({
  id: z.uuid(),
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
})
export const actorShape = z.object({
  id: z.uuid(),
  identifier: z.string(),
  kind: z.enum(['account', 'mbox', 'mbox_sha1sum', 'openid']),
  called: z.string().nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
  statements: z.number(),
  person: z.object({ id: z.uuid(), name: z.string(), employeeNo: z.string().nullable() }).nullable(),
  /** By which rule, or by hand. */ how: z.enum(['employee-no', 'email', 'hand']).nullable(),
})
export type ActorBrief = z.infer<typeof actorShape>
/** run null: whichever run of the programme the learner is in; programme null: left out. */
export const placingShape = z.object({
  programme: z.uuid().nullable(),
  run: z.uuid().nullable(),
  module: z.number().int().min(1).max(200).nullable(),
})
export type Placing = z.infer<typeof placingShape>
export const activityShape = z.object({
  id: z.uuid(),
  iri: z.string(),
  name: z.string().nullable(),
  type: z.string().nullable(),
  lastAt: z.string(),
  statements: z.number(),
  waiting: z.number(),
  placing: placingShape.nullable(),
  /** What its name suggests, or what was said of others of that name. */ guess: placingShape.nullable(),
})
export type ActivityBrief = z.infer<typeof activityShape>
const programmeShape = z.object({
  id: z.uuid(),
  name: z.string(),
  runs: z.array(
    z.object({ id: z.uuid(), name: z.string(), modules: z.array(z.object({ number: z.number(), name: z.string() })) }),
  ),
})
const settledShape = z.object({ recorded: z.number(), withdrawn: z.number() })

export const getXapi = endpoint({
  method: 'GET',
  path: '/api/intake/xapi',
  summary: 'Statements that wait: whom they mean, where they belong; and what was settled',
  answer: z.object({
    waiting: z.object({ person: z.number(), run: z.number(), seat: z.number() }),
    lastAt: z.string().nullable(),
    readAt: z.string().nullable(),
    counts: z.object({ waiting: z.number(), statements: z.number(), matched: z.number() }),
    actors: z.array(actorShape),
    matched: z.array(actorShape),
    activities: z.array(activityShape),
    programmes: z.array(programmeShape),
    unheard: z.array(z.object({ verb: z.string(), statements: z.number(), lastAt: z.string() })),
    rule: z.object({ longestSitting: z.number(), shortestWord: z.number() }),
    maySettle: z.boolean(),
    mayErase: z.boolean(),
  }),
})
export type XapiView = z.infer<typeof getXapi.answer>
export const findPersons = endpoint({
  method: 'GET',
  path: '/api/intake/persons',
  summary: 'People by name, 工号 or e-mail',
  query: z.object({ signs: typedText().max(60).default('') }),
  answer: z.object({ persons: z.array(somebodyShape), total: z.number() }),
})
export const matchActor = endpoint({
  method: 'PUT',
  path: '/api/intake/actors/:actor/person',
  summary: 'Say whom an actor means; what waited flows in',
  params: z.object({ actor: z.uuid() }),
  body: z.object({ person: z.uuid() }),
  answer: settledShape,
})
export const partActor = endpoint({
  method: 'DELETE',
  path: '/api/intake/actors/:actor/person',
  summary: 'Take a match back; what it brought leaves',
  params: z.object({ actor: z.uuid() }),
  answer: settledShape,
})
export const placeActivity = endpoint({
  method: 'PUT',
  path: '/api/intake/activities/:activity/placing',
  summary: 'Say which run an activity belongs to; what waited flows in',
  params: z.object({ activity: z.uuid() }),
  body: placingShape,
  answer: settledShape,
})
export const unplaceActivity = endpoint({
  method: 'DELETE',
  path: '/api/intake/activities/:activity/placing',
  summary: 'Say nothing of an activity any more',
  params: z.object({ activity: z.uuid() }),
  answer: settledShape,
})
export const getStatement = endpoint({
  method: 'GET',
  path: '/api/intake/observations/:person/:observation/statement',
  summary: 'The statement an observation came from, as it was sent',
  params: z.object({ person: z.uuid(), observation: z.uuid() }),
  answer: z.object({
    statement: z.uuid(),
    /** null: its text was erased, or is past its time. */ text: z.string().nullable(),
    storedAt: z.string().nullable(),
    voided: z.boolean(),
  }),
})
