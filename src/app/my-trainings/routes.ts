// The endpoint of one's own trainings.
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { getMyTrainings } from './contract.ts'
import { viewMyTrainings } from './view-my-trainings.ts'

export function myTrainingsRoutes(http: RouteContext): void {
  const serve = endpointRegistrar({}, http)
  serve(getMyTrainings, ({ db, scope, now }) => viewMyTrainings(db, scope, now))
}
