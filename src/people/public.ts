// The only door into people for other folders.
export type { PersonEntry } from './store/person.ts'
export { findPersons, personsByEmployeeNo, personsById, personsByIdentifier, saveIdentifiers, savePersons } from './store/person.ts'
export type { Organisation } from './store/organisation.ts'
export { competencies, dutiesOf, giveDuty, holdersOf, organisation, positionNamed, reportsOf, saveCompetency, saveOrganisation, saveReportingLine, superiorsOf, unitByPath } from './store/organisation.ts'
