// Endpoints about the competencies of a run's learners after it.
import type { RouteContext } from '../../../platform/http/route-context.ts'
import { endpointRegistrar } from '../../../platform/http/register-endpoint.ts'
import { words } from '../../words.ts'
import * as contract from './contract.ts'
import { viewCompetenciesAfterRun } from './view-competencies-after-run.ts'

const notFound = { refused: 'not-found' }

export function closingSummaryRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(
    contract.getCompetencies,
    async ({ db, scope, params }) => (await viewCompetenciesAfterRun(db, scope, params.run)) ?? notFound,
  )
}
