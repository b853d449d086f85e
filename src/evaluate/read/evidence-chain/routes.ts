// Endpoints about the evidence chain of each goal of a run, and the rows behind it.
import type { RouteContext } from '../../../platform/http/route-context.ts'
import { endpointRegistrar } from '../../../platform/http/register-endpoint.ts'
import { words } from '../../words.ts'
import { viewChainSourceRows } from './chain-source-rows.ts'
import * as contract from './contract.ts'
import { viewChains } from './view-chains.ts'

const notFound = { refused: 'not-found' }

export function evidenceChainRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(
    contract.getChains,
    async ({ db, scope, params, now }) => (await viewChains({ db, scope, run: params.run, now })) ?? notFound,
  )
  serve(contract.getChainRows, ({ db, scope, params, query }) =>
    viewChainSourceRows(db, scope, { ...params, ...query }),
  )
}
