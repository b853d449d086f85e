// Endpoints about 360 rounds: the rounds of a run, and one person's report.
import type { RouteContext } from '../../../platform/http/route-context.ts'
import { endpointRegistrar } from '../../../platform/http/register-endpoint.ts'
import { words } from '../../words.ts'
import * as contract from './contract.ts'
import { viewPersonReport } from './view-person-report.ts'
import { viewRounds } from './view-rounds.ts'

const notFound = { refused: 'not-found' }

export function feedback360Routes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(contract.getRounds, async ({ db, scope, params }) => (await viewRounds(db, scope, params.run)) ?? notFound)
  serve(
    contract.getPersonReport,
    async ({ db, scope, params }) => (await viewPersonReport(db, scope, params)) ?? notFound,
  )
}
