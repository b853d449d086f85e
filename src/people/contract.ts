// Persons as they travel between server and browser, and every change of them and of units.
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'

export { dutyWords } from './duty-words.ts'
import { typedText } from '../platform/localised-text/typed-text.ts'

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
const line = typedText()
const ofPerson = z.object({ person: personId })
const nothing = z.object({})

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
