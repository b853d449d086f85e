// The only door into people for other folders.
export { builtInBehaviours } from './built-in-behaviours.ts'
export type { PersonEntry } from './store/person.ts'
export { erasePersonRow, identifiersOf, personKnown } from './store/erasure.ts'
export { dropIdentifiers, emailsOf, searchPersons } from './store/person-search.ts'
export { emailOf, personsByEmployeeNo, personsById, saveIdentifiers, savePersons } from './store/person.ts'
export type { Organisation } from './store/organisation.ts'
export {
  allSuperiorsOf,
  competencies,
  giveDuty,
  organisation,
  findOrCreatePosition,
  saveCompetency,
  saveOrganisation,
  saveReportingLine,
  superiorsOf,
  findOrCreateUnit,
  unitsNamed,
} from './store/organisation.ts'
export type { RatableItem } from './store/ratable-items.ts'
export { ratableItems } from './store/ratable-items.ts'
