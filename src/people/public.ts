// The only door into people for other folders.
export { behaviours } from './behaviours.ts'
export type { PersonEntry } from './store/person.ts'
export { erasePersonRow, identifiersOf, personKnown } from './store/erasing.ts'
export { dropIdentifiers, emailsOf, searchPersons } from './store/identity.ts'
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
export type { RatingScale } from './store/behaviour.ts'
export { ratingScales } from './store/behaviour.ts'
