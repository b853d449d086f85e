// The only door into people for other folders.
export { behaviours } from './behaviours.ts'
export type { PersonEntry } from './store/person.ts'
export { erasePersonRow, identifiersOf, personKnown } from './store/erasing.ts'
export { dropIdentifiers, emailsOf, personsLike } from './store/identity.ts'
export { emailOf, personsByEmployeeNo, personsById, saveIdentifiers, savePersons } from './store/person.ts'
export type { Organisation } from './store/organisation.ts'
export {
  allSuperiorsOf,
  competencies,
  giveDuty,
  organisation,
  positionNamed,
  saveCompetency,
  saveOrganisation,
  saveReportingLine,
  superiorsOf,
  unitByPath,
  unitsNamed,
} from './store/organisation.ts'
export type { Rated } from './store/behaviour.ts'
export { ratedThings } from './store/behaviour.ts'
