// The endpoint of one's own trainings.
import { peopleAbove } from '../../people/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { getMyTrainings } from './contract.ts'
import { viewMyTrainings } from './view-my-trainings.ts'

export function myTrainingsRoutes(http: RouteContext): void {
  const serve = endpointRegistrar({}, http)
  serve(getMyTrainings, async ({ db, scope, now }) => {
    const mine = await db.read(scope, (reading) => viewMyTrainings(reading, scope, now))
    if (scope.person === null || mine.trainings.length === 0) return mine
    // @NOTE Who stands in for whom is not the learner's to read; that somebody sees the learner is.
    const product = systemScope(scope.person)
    const above = await db.read(product, (reading) => peopleAbove(reading, product, scope.person!))
    return { ...mine, seenBy: { ...mine.seenBy, ...above } }
  })
}
