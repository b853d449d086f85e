// What pages read of people: the list, units, one person with what is dated, and what hangs on a leaver.
import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { textShape } from '../../platform/localised-text/text-shape.ts'
import { duties, personId, personShape } from '../contract.ts'
import { personStates } from '../rules/person-dates.ts'
import { typedText } from '../../platform/localised-text/typed-text.ts'

const day = z.iso.date()
const line = typedText()
const ofPerson = z.object({ person: personId })
const named = z.object({ id: personId, name: z.string() })
const toChoose = named.extend({ employeeNo: z.string().nullable(), unit: z.string().nullable() })

export const pageSize = 50
export const who = z.enum(['inside', 'left', 'outside'])
export type Who = z.infer<typeof who>
const which = {
  signs: line.max(60).default(''),
  unit: z.uuid().optional(),
  below: z.enum(['yes', 'no']).default('yes'),
  position: line.max(60).optional(),
  who: who.default('inside'),
}

/** A seat or a place as a learner, in one run; `since` is the first day where it is known, `until` the last. */
export const roleShape = z.object({
  person: personId,
  run: z.uuid(),
  runName: z.string(),
  role: textShape,
  /** What a seat lets them see; null for a learner. */
  sees: textShape.nullable(),
  learner: z.boolean(),
  since: day.nullable(),
  until: day.nullable(),
})
/** `closed`: the run is closed, and may still be read. */
export type Role = z.infer<typeof roleShape> & { closed: boolean }

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
  query: z.object({ signs: line.max(60).default('') }),
  /** The first of them, and how many there are. */
  answer: z.object({ people: z.array(personShape), total: z.number() }),
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
const lineOfPerson = spanShape.extend({ superior: toChoose })

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
    /** `endedAt`: taken back on this very day, at that moment. */
    deputies: z.array(named.extend({ endedAt: z.string().nullable() })),
    standsInFor: z.array(named.extend({ endedAt: z.string().nullable() })),
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
  /** Deputyships of which no day was left once they were taken back. */
  takenBack: z.array(
    z.object({
      id: z.uuid(),
      absent: z.string(),
      deputy: z.string(),
      since: day,
      until: day,
      by: z.string().nullable(),
      at: z.string(),
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
    suggested: toChoose.nullable(),
    /** Why leaving is refused whatever the day, said before anything is pressed. */
    refusal: textShape.nullable(),
  }),
})
