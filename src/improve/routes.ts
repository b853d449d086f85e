// Endpoints of the fifth stage.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { answerCarriedFinding } from './answer-carried-finding.ts'
import { applyTrainingChange } from './apply-training-change.ts'
import { carryOverFinding } from './carry-over-finding.ts'
import * as c from './contract.ts'
import { diagnoseFinding } from './diagnose-finding.ts'
import { dropFinding } from './drop-finding.ts'
import { postponeRecheck } from './postpone-recheck.ts'
import { raiseFinding } from './raise-finding.ts'
import { findingDetails } from './read/finding-details.ts'
import { runImprovementOverview } from './read/run-improvement-overview.ts'
import { words } from './words.ts'

const notFound = { refused: 'not-found' }

export function improveRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(c.getImprovement, ({ db, scope, params }) =>
    db.read(scope, (reading) => runImprovementOverview(reading, scope, params.run)),
  )
  serve(c.getFinding, ({ db, scope, params, now }) =>
    db.read(scope, async (reading) => (await findingDetails(reading, scope, params.finding, now)) ?? notFound),
  )
  serve(c.raise, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => raiseFinding(tx, scope, { ...body, run: params.run, now })),
  )
  serve(c.addDiagnosis, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => diagnoseFinding(tx, scope, { ...body, ...params, now })),
  )
  serve(c.dropFinding, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => dropFinding(tx, scope, { ...body, ...params, now })),
  )
  serve(c.addChange, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      applyTrainingChange(tx, scope, {
        ...body,
        ...params,
        session: body.session && { ...body.session, startsAt: new Date(body.session.startsAt) },
        now,
      }),
    ),
  )
  serve(c.rescheduleRecheck, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => postponeRecheck(tx, scope, { ...params, ...body, now })),
  )
  serve(c.carryFinding, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => carryOverFinding(tx, scope, { ...body, ...params, now })),
  )
  serve(c.answerCarriedFinding, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => answerCarriedFinding(tx, scope, { ...body, ...params, now })),
  )
}
