// Endpoints that set a run up.
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { addLearners } from './add-learners.ts'
import { assignMentorLearners } from './assign-mentor-learners.ts'
import { changeEnrolment } from './change-enrolment.ts'
import { changeRunDates } from './change-run-dates.ts'
import { giveSeat } from './give-seat.ts'
import type { FindDatedOutside, FindReferences, IsHeld } from './list-references.ts'
import * as contract from './read/contract.ts'
import { viewPeopleForRun, viewRunSetup, viewUnitsForRun } from './read/run-setup.ts'
import { maySetUp } from './permissions.ts'
import { removeLearner } from './remove-learner.ts'
import { removeModuleFromRun } from './remove-module.ts'
import { setModule } from './set-module.ts'
import { takeSeat } from './take-seat.ts'
import { words } from './words.ts'

/** `references` says what every folder holds of a part of a run, `datedOutside` what later folders know to fall due outside new dates, `isHeld` whether anything rests on a part, seen by whoever asks or not. */
export const runSetupRoutesFor =
  (references: FindReferences, datedOutside: FindDatedOutside, isHeld: IsHeld) =>
  (http: RouteContext): void => {
    const serve = endpointRegistrar(words, http)
    serve(contract.getRunSetup, ({ db, scope, params, now }) =>
      db.read(scope, (reading) => viewRunSetup(reading, scope, params.run, now)),
    )
    serve(contract.findPeopleForRun, ({ db, scope, params, query }) =>
      db.read(scope, (reading) => viewPeopleForRun(reading, scope, { run: params.run, signs: query.signs })),
    )
    serve(contract.getUnitsForRun, ({ db, scope, params }) =>
      db.read(scope, (reading) => viewUnitsForRun(reading, scope, params.run)),
    )
    serve(contract.changeRunDates, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) =>
        changeRunDates(tx, scope, { run: params.run, ...body }, { now, references, datedOutside }),
      ),
    )
    serve(contract.putModule, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => setModule(tx, scope, { run: params.run, id: params.module, ...body }, now)),
    )
    serve(contract.deleteModule, async ({ db, scope, params, body, now }) => {
      const held = maySetUp(scope, params.run) && (await isHeld(db, params))
      return db.write(scope, (tx) => removeModuleFromRun(tx, scope, { ...params, ...body }, { now, references, held }))
    })
    serve(contract.postLearners, ({ db, scope, params, body }) =>
      db.write(scope, (tx) => addLearners(tx, scope, { run: params.run, ...body })),
    )
    serve(contract.putLearner, ({ db, scope, params, body }) =>
      db.write(scope, (tx) => changeEnrolment(tx, scope, { ...params, ...body })),
    )
    serve(contract.deleteLearner, ({ db, scope, params }) =>
      db.write(scope, (tx) => removeLearner(tx, scope, params, references)),
    )
    serve(contract.postSeat, ({ db, scope, params, body, now }) =>
      db.write(scope, (tx) => giveSeat(tx, scope, { run: params.run, ...body }, now)),
    )
    serve(contract.deleteSeat, ({ db, scope, params, query, now }) =>
      db.write(scope, (tx) => takeSeat(tx, scope, { ...params, module: query.module ?? null }, now)),
    )
    serve(contract.putMentorLearners, ({ db, scope, params, body }) =>
      db.write(scope, (tx) =>
        assignMentorLearners(tx, scope, { run: params.run, mentor: params.person, learners: body.learners }),
      ),
    )
  }
