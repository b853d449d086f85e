// The only door into people for other folders.
export type { PersonEntry } from './store/person.ts'
export { dropIdentifiers, emailsOf, personsLike } from './store/identity.ts'
export { emailOf, personsByEmployeeNo, personsById, saveIdentifiers, savePersons } from './store/person.ts'
export type { Organisation } from './store/organisation.ts'
export { competencies, giveDuty, organisation, positionNamed, saveCompetency, saveOrganisation, saveReportingLine, superiorsOf, unitByPath, unitsNamed } from './store/organisation.ts'
