// What waits and for what, whom actors were matched with, where activities belong.
import { actAsProduct } from '../../../platform/db/act-as-product.ts'
import { searchPersons } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Reading } from '../../../platform/db/database.ts'
import { modulesOf, runPlaces } from '../../../programme/public.ts'
import type { RunPlace } from '../../../programme/public.ts'
import type { Module } from '../../../programme/contract.ts'
import type { ActorBrief, XapiView } from './contract.ts'
import { mayErase, mayMatchActors } from '../../permissions.ts'
import { actorCounts, actorsMatched, actorsWaiting } from '../../store/actor.ts'
import { pendingCounts, pulledUntil, ignoredVerbs } from '../../store/xapi-statements.ts'
import { activitiesSeen, placedNames } from '../../store/activity-placing.ts'
import { longestSitting, shortestWord } from './to-facts.ts'
import { guessPlacing } from './guess-placing.ts'

type Listed = Awaited<ReturnType<typeof actorsWaiting>>[number]

const actorBrief = (a: Listed): ActorBrief => ({
  id: a.id,
  identifier: a.identifier,
  kind: a.kind,
  called: a.called,
  firstAt: a.firstAt.toISOString(),
  lastAt: a.lastAt.toISOString(),
  statements: a.statements,
  person: a.person === null ? null : { id: a.person, name: a.name!, employeeNo: a.employeeNo },
  how: a.person === null ? null : (a.how ?? 'hand'),
})

/** The page of those who settle; a refusal for everybody else. */
export async function viewXapiMatching(reading: Reading, scope: Scope): Promise<XapiView | { refused: string }> {
  if (!mayMatchActors(scope)) return { refused: 'not-yours' }
  await actAsProduct(reading)
  const places = await runPlaces(reading, scope)
  const modules = new Map<string, Module[]>()
  for (const { run } of places) modules.set(run, await modulesOf(reading, scope, run))
  const known = { places, modules, placed: await placedNames(reading, scope) }
  const { lastAt, ...waiting } = await pendingCounts(reading, scope)
  return {
    waiting,
    lastAt: lastAt?.toISOString() ?? null,
    readAt: (await pulledUntil(reading, scope))?.at.toISOString() ?? null,
    counts: await actorCounts(reading, scope),
    actors: (await actorsWaiting(reading, scope, 200)).map(actorBrief),
    matched: (await actorsMatched(reading, scope, 200)).map(actorBrief),
    activities: (await activitiesSeen(reading, scope, 300)).map((a) => ({
      id: a.id,
      iri: a.iri,
      name: a.name,
      type: a.type,
      lastAt: a.lastAt.toISOString(),
      statements: a.statements,
      waiting: a.waiting,
      placing: a.placed === null ? null : { programme: a.programme, run: a.run, module: a.module },
      guess: a.placed === null ? guessPlacing(a.name, known) : null,
    })),
    programmes: programmesOf(places, modules),
    unheard: (await ignoredVerbs(reading, scope)).map((u) => ({ ...u, lastAt: u.lastAt.toISOString() })),
    rule: { longestSitting, shortestWord },
    maySettle: true,
    mayErase: mayErase(scope),
  }
}

function programmesOf(places: RunPlace[], modules: Map<string, Module[]>): XapiView['programmes'] {
  return [...Map.groupBy(places, (p) => p.programme)].map(([id, own]) => ({
    id,
    name: own[0]!.programmeName,
    runs: own.map((p) => ({
      id: p.run,
      name: p.name,
      modules: (modules.get(p.run) ?? []).map(({ number, name }) => ({ number, name })),
    })),
  }))
}

/** People by a few signs, for choosing one. */
export async function viewPersons(reading: Reading, scope: Scope, signs: string) {
  if (!mayMatchActors(scope)) return { refused: 'not-yours' }
  const { people, total } = await searchPersons(reading, scope, {
    signs,
    among: 'everybody',
    contacts: true,
    limit: 20,
  })
  return { persons: people.map(({ id, name, employeeNo, unit }) => ({ id, name, employeeNo, unit })), total }
}
