// Names of people of one list, by their ids: those who share a name are told apart by their numbers.
import { namesApart } from '../../../ui/public.ts'
import type { RunSetup } from '../../read/contract.ts'

interface InList {
  id: string
  name: string
  employeeNo: string | null
}

/** The mentors of a run, as people of a list. */
export const mentorsIn = (setup: RunSetup): InList[] =>
  setup.seats
    .filter((s) => s.role === 'mentor')
    .map(({ person, name, employeeNo }) => ({ id: person, name, employeeNo }))

export function namesAmong(people: readonly InList[]): (id: string) => string {
  const names = namesApart(people)
  const byId = new Map(people.map(({ id }, i) => [id, names[i]!]))
  return (id) => byId.get(id) ?? ''
}
