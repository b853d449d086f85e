// What pages of later folders take from the pages of people: how somebody is chosen.
export { PeopleField } from './PeopleField.tsx'
export { howItStands, matchingPeople, PersonField, type PersonSearch } from './PersonField.tsx'
