// Facts become rows of people, programme and evidence: in pieces, inside one transaction, telling how far it is.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { ResolvedFact } from './sheet-parsing/resolve-facts.ts'
import type {
  BehaviourFact,
  EnrolmentFact,
  KpiFact,
  PersonFact,
  RoundFact,
  SeenFact,
  TeamKpiFact,
} from './source-definition.ts'
import { writeEnrolments } from './fact-writers/enrolments.ts'
import { writeKpis, writeTeamKpis } from './fact-writers/kpis.ts'
import { writeObservations } from './fact-writers/observations.ts'
import { writePersons } from './fact-writers/people.ts'
import { inChunks, nothing, sum } from './fact-writers/in-chunks.ts'
import type { Given, Of, Written } from './fact-writers/in-chunks.ts'
import { writeBehaviourRatings, writeFeedback360 } from './fact-writers/ratings.ts'

const only = <F>(placed: ResolvedFact[], what: string) =>
  placed.filter((p) => p.fact.what === what) as unknown as Of<F>[]

/** Writes everything that was placed; answers what was new, known already, or corrected. */
export async function writeFacts(tx: Writing, scope: Scope, given: Given): Promise<Written> {
  const { placed } = given.judged
  const [persons, enrolments, seen, kpis] = [
    only<PersonFact>(placed, 'person'),
    only<EnrolmentFact>(placed, 'enrolment'),
    only<SeenFact>(placed, 'seen'),
    only<KpiFact>(placed, 'kpi'),
  ]
  const [behaviours, rounds] = [only<BehaviourFact>(placed, 'behaviour'), only<RoundFact>(placed, 'round')]
  let counts = nothing
  if (persons.length > 0) counts = sum(counts, await writePersons(tx, scope, persons, given))
  if (enrolments.length > 0) counts = sum(counts, await writeEnrolments(tx, scope, enrolments, given))
  if (seen.length > 0) counts = sum(counts, await writeObservations(tx, scope, seen, given))
  if (kpis.length > 0) counts = sum(counts, await writeKpis(tx, scope, kpis, given))
  const teams = only<TeamKpiFact>(placed, 'team-kpi')
  if (teams.length > 0) counts = sum(counts, await writeTeamKpis(tx, scope, teams, given))
  if (behaviours.length > 0)
    counts = sum(
      counts,
      await inChunks(behaviours, given.tell, (part) => writeBehaviourRatings(tx, scope, part, given)),
    )
  if (rounds.length > 0) counts = sum(counts, await writeFeedback360(tx, scope, rounds, given))
  return counts
}
