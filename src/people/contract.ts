// Persons as they travel between server and browser: the list, one person with what is dated, and every change.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { textShape } from '../platform/localised-text/text-shape.ts'
import { personStates } from './rules/person-dates.ts'

export const personId = z.uuid()
export const personShape = z.object({
  id: personId,
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
})
export type PersonBrief = z.infer<typeof personShape>

export const duties = ['administrator', 'training', 'executive'] as const
export type Duty = (typeof duties)[number]

const day = z.iso.date()
const line = z.string().trim()
const ofPerson = z.object({ person: personId })
const nothing = z.object({})
const named = z.object({ id: personId, name: z.string() })

export const pageSize = 50
export const who = z.enum(['inside', 'left', 'outside'])
export type Who = z.infer<typeof who>
const which = {
  signs: line.max(60).default(''),
  unit: z.uuid().optional(),
  below: z.enum(['yes', 'no']).default('yes'),
  who: who.default('inside'),
}

/** A seat or a place as a learner, in one run; `until` is the last day. */
export const roleShape = z.object({
  person: personId,
  run: z.uuid(),
  runName: z.string(),
  role: textShape,
  learner: z.boolean(),
  until: day.nullable(),
})
export type Role = z.infer<typeof roleShape>

export const personListedShape = z.object({
  id: personId,
  name: z.string(),
  employeeNo: z.string().nullable(),
  unit: z.string().nullable(),
  position: z.string().nullable(),
  superior: z.string().nullable(),
  enteredOn: day.nullable(),
  lastDay: day.nullable(),
  state: z.enum(personStates),
  duties: z.array(z.enum(duties)),
  roles: z.array(roleShape.omit({ person: true })),
  /** A move that lies ahead. */
  moves: z.object({ since: day, unit: z.string().nullable() }).nullable(),
  /** Who stands in for them, now or next. */
  deputy: z.object({ name: z.string(), since: day, until: day }).nullable(),
})
export type PersonListed = z.infer<typeof personListedShape>

export const getPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  summary: 'A page of the people of a unit, found by signs of a name, 工号, e-mail or mobile',
  query: z.object({ ...which, page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  answer: z.object({ people: z.array(personListedShape), total: z.number() }),
})
export const getPeopleSheet = endpoint({
  method: 'GET',
  path: '/api/people/sheet',
  summary: 'The same people as a sheet that comes in again without changing anything',
  query: z.object({ ...which, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: z.string(),
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

export const unitShape = z.object({
  id: z.uuid(),
  name: z.string(),
  parent: z.uuid().nullable(),
  path: z.string(),
  depth: z.number(),
  alone: z.number(),
  below: z.number(),
})
export type UnitNode = z.infer<typeof unitShape>

export const getUnits = endpoint({
  method: 'GET',
  path: '/api/people/units',
  summary: 'The tree of units with how many people each has, and what waits to be put right',
  answer: z.object({
    units: z.array(unitShape),
    positions: z.array(z.string()),
    inside: z.number(),
    outside: z.number(),
    left: z.number(),
    today: day,
    superiorsGone: z.array(named.extend({ superior: z.string() })),
    leaving: z.array(named.extend({ lastDay: day })),
    deputies: z.array(named.extend({ deputy: z.string(), since: day, until: day })),
  }),
})
export const findColleagues = endpoint({
  method: 'GET',
  path: '/api/people/search',
  summary: 'People of the company by a few signs of a name or 工号, for choosing one',
  query: z.object({ signs: line.min(1).max(60) }),
  answer: z.object({ people: z.array(personShape), more: z.boolean() }),
})

/** A right somebody has on a day, and where it comes from. */
export const rightShape = z.object({
  from: z.enum(['reports', 'dotted', 'seat', 'learner', 'duty', 'deputy', 'deputised']),
  what: textShape,
  since: day.nullable(),
  until: day.nullable(),
  by: z.string().nullable(),
  sees: textShape,
  href: z.string().nullable(),
})
const spanShape = z.object({ since: day.nullable(), until: day.nullable() })
const lineOfPerson = spanShape.extend({ superior: named })

export const personViewShape = z.object({
  id: personId,
  name: z.string(),
  employeeNo: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  wecom: z.string().nullable(),
  dingtalk: z.string().nullable(),
  feishu: z.string().nullable(),
  enteredOn: day.nullable(),
  external: z.boolean(),
  lastDay: day.nullable(),
  state: z.enum(personStates),
  today: day,
  mayChange: z.boolean(),
  mayDepute: z.boolean(),
  isMe: z.boolean(),
  unitId: z.uuid().nullable(),
  position: z.string().nullable(),
  /** The day that is asked about, and how things stood on it. */
  on: day,
  then: z.object({
    state: z.enum(personStates),
    unit: z.string().nullable(),
    position: z.string().nullable(),
    superior: named.nullable(),
    dotted: z.array(named),
    deputies: z.array(named),
    standsInFor: z.array(named),
    reports: z.array(named),
  }),
  rights: z.array(rightShape),
  placements: z.array(spanShape.extend({ unit: z.string().nullable(), position: z.string().nullable() })),
  solid: z.array(lineOfPerson),
  dotted: z.array(lineOfPerson),
  departures: z.array(z.object({ lastDay: day, returnedOn: day.nullable() })),
  deputies: z.array(
    z.object({
      id: z.uuid(),
      absent: named,
      deputy: named,
      since: day,
      until: day,
      by: z.string().nullable(),
      mayEnd: z.boolean(),
    }),
  ),
  acts: z.array(z.object({ id: z.uuid(), what: textShape, absent: z.string(), deputy: z.string(), at: z.string() })),
})
export type PersonView = z.infer<typeof personViewShape>

export const getPerson = endpoint({
  method: 'GET',
  path: '/api/people/:person',
  summary: 'One person: where they stand today and stood on a day, and what each right comes from',
  params: ofPerson,
  query: z.object({ on: day.optional() }),
  answer: personViewShape,
})

const facts = {
  name: line.min(1).max(60),
  employeeNo: line.max(40).nullable(),
  email: line.max(120).nullable(),
  phone: line.max(40).nullable(),
  wecom: line.max(80).nullable(),
  dingtalk: line.max(80).nullable(),
  feishu: line.max(80).nullable(),
  enteredOn: day.nullable(),
}
/** `first` is given once, for somebody new: where they begin. */
export const putPerson = endpoint({
  method: 'PUT',
  path: '/api/people/:person',
  summary: 'Enter a person, or change name, 工号, addresses and entry date; the same id is the same person',
  params: ofPerson,
  body: z.object({
    ...facts,
    first: z
      .object({ unit: z.uuid().nullable(), position: line.max(60).nullable(), superior: personId.nullable() })
      .nullable(),
  }),
  answer: z.object({ person: personId }),
})
export type PersonFacts = z.output<NonNullable<typeof putPerson.body>>

export const postMove = endpoint({
  method: 'POST',
  path: '/api/people/:person/moves',
  summary: 'From a day on: another unit, position or superior',
  params: ofPerson,
  body: z.object({
    unit: z.uuid().nullable(),
    position: line.max(60).nullable(),
    superior: personId.nullable(),
    since: day,
  }),
  answer: nothing,
})
export const postDottedLine = endpoint({
  method: 'POST',
  path: '/api/people/:person/dotted-lines',
  summary: 'A dotted line to a second superior, from a day on',
  params: ofPerson,
  body: z.object({ superior: personId, since: day, until: day.nullable() }),
  answer: nothing,
})
export const deleteDottedLine = endpoint({
  method: 'DELETE',
  path: '/api/people/:person/dotted-lines/:superior',
  summary: 'A dotted line ends today; one that has not begun is taken away',
  params: z.object({ person: personId, superior: personId }),
  query: z.object({ since: day }),
  answer: nothing,
})

/** Something of a leaver that ends, stays, or needs somebody else. */
export const heldShape = z.object({
  what: textShape,
  n: z.number(),
  href: z.string().nullable(),
  how: textShape.nullable(),
})
export type Held = z.infer<typeof heldShape>
export const getDeparture = endpoint({
  method: 'GET',
  path: '/api/people/:person/departure',
  summary: 'What ends, what stays and what somebody else must take over when this person leaves',
  params: ofPerson,
  answer: z.object({
    ends: z.array(heldShape),
    stays: z.array(heldShape),
    passes: z.array(heldShape),
    reports: z.array(named),
    suggested: named.nullable(),
    /** Why leaving is refused whatever the day, said before anything is pressed. */
    refusal: textShape.nullable(),
  }),
})
export const putDeparture = endpoint({
  method: 'PUT',
  path: '/api/people/:person/departure',
  summary: 'Somebody leaves at the end of a day; who reports to them passes to a successor',
  params: ofPerson,
  body: z.object({ lastDay: day, successor: personId.nullable() }),
  answer: z.object({ left: z.boolean() }),
})
export const deleteDeparture = endpoint({
  method: 'DELETE',
  path: '/api/people/:person/departure',
  summary: 'A departure that lies ahead does not take place',
  params: ofPerson,
  answer: nothing,
})
export const postReturn = endpoint({
  method: 'POST',
  path: '/api/people/:person/returns',
  summary: 'Somebody who left is back: the same person, with everything there was',
  params: ofPerson,
  body: z.object({ day, unit: z.uuid().nullable(), position: line.max(60).nullable(), superior: personId.nullable() }),
  answer: nothing,
})

export const putDeputy = endpoint({
  method: 'PUT',
  path: '/api/people/:person/deputies/:deputy',
  summary: 'Somebody stands in for a superior who is away, from a day until a day',
  params: z.object({ person: personId, deputy: z.uuid() }),
  body: z.object({ by: personId, since: day, until: day }),
  answer: nothing,
})
export const deleteDeputy = endpoint({
  method: 'DELETE',
  path: '/api/people/:person/deputies/:deputy',
  summary: 'A deputy stops standing in: at once where it has begun, altogether where not',
  params: z.object({ person: personId, deputy: z.uuid() }),
  answer: nothing,
})

export const putUnit = endpoint({
  method: 'PUT',
  path: '/api/people/units/:unit',
  summary: 'Add a unit, rename it, or hang it below another',
  params: z.object({ unit: z.uuid() }),
  body: z.object({ name: line.min(1).max(60), parent: z.uuid().nullable() }),
  answer: nothing,
})
export const deleteUnit = endpoint({
  method: 'DELETE',
  path: '/api/people/units/:unit',
  summary: 'A unit in which nobody is any more ends',
  params: z.object({ unit: z.uuid() }),
  answer: nothing,
})
