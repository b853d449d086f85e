// Endpoints of people and units.
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { appointDeputy, dismissDeputy } from './appoint-deputy.ts'
import { addDottedLine, removeDottedLine } from './change-dotted-line.ts'
import { changeUnit, endUnit } from './change-unit.ts'
import * as contract from './contract.ts'
import * as shown from './read/contract.ts'
import { cancelDeparture, leaveCompany } from './leave-company.ts'
import { movePerson } from './move-person.ts'
import type { AroundPeople } from './read/around-people.ts'
import { viewDeparture } from './read/departure.ts'
import { viewColleagues, viewPeople } from './read/people-list.ts'
import { writePeopleSheet } from './read/people-sheet.ts'
import { viewPerson } from './read/person.ts'
import { viewUnits } from './read/units.ts'
import { returnToCompany } from './return-to-company.ts'
import { savePerson } from './save-person.ts'
import { words } from './words.ts'

/** `around` is what later folders know of people. */
export const peopleRoutesFor =
  (around: AroundPeople) =>
  (http: RouteContext): void => {
    const serve = endpointRegistrar(words, http)
    serve(shown.getPeople, ({ db, scope, query, now }) =>
      db.read(scope, (reading) => viewPeople(reading, scope, { ...query, now }, around)),
    )
    serve(shown.getPeopleSheet, ({ db, scope, query }) =>
      db.read(scope, (reading) => writePeopleSheet(reading, scope, query)),
    )
    serve(shown.getUnits, ({ db, scope, now }) => db.read(scope, (reading) => viewUnits(reading, scope, now)))
    serve(shown.findColleagues, ({ db, scope, query, now }) =>
      db.read(scope, (reading) => viewColleagues(reading, scope, { ...query, now })),
    )
    serve(shown.getPerson, ({ db, scope, params, query, now }) =>
      db.read(scope, (reading) => viewPerson(reading, scope, { person: params.person, on: query.on, now }, around)),
    )
    serve(contract.putPerson, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => savePerson(tx, scope, { id: params.person, ...body }, now)),
    )
    serve(contract.postMove, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => movePerson(tx, scope, { ...params, ...body }, now)),
    )
    serve(contract.postDottedLine, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => addDottedLine(tx, scope, { ...params, ...body }, now)),
    )
    serve(contract.deleteDottedLine, ({ db, scope, params, query, now }) =>
      db.write(scope, (tx) => removeDottedLine(tx, scope, { ...params, ...query }, now)),
    )
    serve(shown.getDeparture, ({ db, scope, params, now }) =>
      db.read(scope, (reading) => viewDeparture(reading, scope, { person: params.person, now }, around)),
    )
    serve(contract.putDeparture, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => leaveCompany(tx, scope, { ...params, ...body }, { now, endSeats: around.endSeats })),
    )
    serve(contract.deleteDeparture, ({ db, scope, params }) =>
      db.write(scope, (tx) => cancelDeparture(tx, scope, params)),
    )
    serve(contract.postReturn, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => returnToCompany(tx, scope, { ...params, ...body }, { now, endSeats: around.endSeats })),
    )
    serve(contract.putDeputy, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) =>
        appointDeputy(
          tx,
          scope,
          { id: params.deputy, absent: params.person, deputy: body.by, since: body.since, until: body.until },
          now,
        ),
      ),
    )
    serve(contract.deleteDeputy, ({ db, scope, params, now }) =>
      db.write(scope, (tx) => dismissDeputy(tx, scope, { id: params.deputy, absent: params.person }, now)),
    )
    serve(contract.putUnit, ({ db, scope, params, body }) =>
      db.write(scope, (tx) => changeUnit(tx, scope, { id: params.unit, ...body })),
    )
    serve(contract.deleteUnit, ({ db, scope, params, now }) =>
      db.write(scope, (tx) => endUnit(tx, scope, { id: params.unit }, now)),
    )
  }
