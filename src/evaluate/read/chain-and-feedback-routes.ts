// Conversations about evidence beside the report: the chain of each goal, 360 rounds, competencies after the run.
import type { RouteContext } from '../../platform/http/route-context.ts'
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import { words } from '../words.ts'
import { viewChains } from './evidence-chain/view-chains.ts'
import { viewChainSourceRows } from './evidence-chain/chain-source-rows.ts'
import { close360Round } from '../close-360-round.ts'
import { carryOverCompetency } from '../carry-over-competency.ts'
import { viewCompetenciesAfterRun } from './closing-summary/view-competencies-after-run.ts'
import * as closing from './closing-summary/contract.ts'
import * as contract from './evidence-chain/contract.ts'
import { viewPersonReport, viewRounds } from './feedback-360/view-rounds.ts'
import * as round from './feedback-360/contract.ts'

const unseen = { refused: 'not-found' }

export function chainAndFeedbackRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(
    contract.getChains,
    async ({ db, scope, params, now }) => (await viewChains({ db, scope, run: params.run, now })) ?? unseen,
  )
  serve(round.getRounds, async ({ db, scope, params }) => (await viewRounds(db, scope, params.run)) ?? unseen)
  serve(round.closeRound, ({ db, scope, params, now }) => close360Round(db, scope, params, now))
  serve(round.getPersonReport, async ({ db, scope, params }) => (await viewPersonReport(db, scope, params)) ?? unseen)
  serve(
    closing.getCompetencies,
    async ({ db, scope, params }) => (await viewCompetenciesAfterRun(db, scope, params.run)) ?? unseen,
  )
  serve(closing.carryCompetency, ({ db, scope, params, now }) => carryOverCompetency(db, scope, params, now))
  serve(contract.getChainRows, ({ db, scope, params, query }) =>
    viewChainSourceRows(db, scope, { ...params, ...query }),
  )
}
