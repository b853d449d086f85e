// Conversations about evidence beside the report: the chain of each goal, 360 rounds, competencies after the run.
import type { RouteContext } from '../../platform/http/http.ts'
import { endpointRegistrar } from '../../platform/http/serve.ts'
import { words } from '../words.ts'
import { viewChains } from './chain.ts'
import { viewChainRows } from './chain-rows.ts'
import { close360Round } from '../close-round.ts'
import { carryOverCompetency } from '../carry-competency.ts'
import { viewCompetencies } from './closing/competencies.ts'
import * as closing from './closing/contract.ts'
import * as contract from './contract.ts'
import { viewPersonReport, viewRounds } from './round/view.ts'
import * as round from './round/contract.ts'

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
    async ({ db, scope, params }) => (await viewCompetencies(db, scope, params.run)) ?? unseen,
  )
  serve(closing.carryCompetency, ({ db, scope, params, now }) => carryOverCompetency(db, scope, params, now))
  serve(contract.getChainRows, ({ db, scope, params, query }) => viewChainRows(db, scope, { ...params, ...query }))
}
