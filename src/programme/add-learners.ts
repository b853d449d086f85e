// Learners are enrolled by hand, or a whole unit at once; who is there already is said and not doubled.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp } from './find-run-to-set-up.ts'
import { checkEnrolment } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { enrol, learnersOf } from './store/enrolment.ts'
import { peopleOfUnit, personsForRun, unitKnown } from './store/run-setup.ts'

export interface LearnersAsked {
  run: string
  persons: string[]
  unit: { id: string; below: boolean } | null
  since?: string | undefined
}
export interface LearnersAdded {
  added: number
  already: number
  alreadyNames: string[]
}

const mostNames = 5

export async function addLearners(
  tx: Writing,
  scope: Scope,
  ask: LearnersAsked,
): Promise<LearnersAdded | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const since = ask.since ?? run.startsOn
  const no = checkEnrolment({ since, until: null }, run)
  if (no) return no
  if (ask.unit && !(await unitKnown(tx, scope, ask.unit.id))) return { refused: 'no-such-unit' }
  const ofUnit = ask.unit
    ? await peopleOfUnit(tx, scope, { run: run.id, unit: ask.unit.id, below: ask.unit.below })
    : []
  const asked = new Set([...ask.persons, ...ofUnit])
  if (asked.size === 0) return { refused: ask.unit ? 'nobody-in-the-unit' : 'choose-somebody' }
  const persons = await personsForRun(tx, scope, [...asked])
  if (persons.length < asked.size) return { refused: 'no-such-person' }
  const gone = persons.find((p) => p.leftOn !== null)
  if (gone) return { refused: 'person-has-left', params: { name: gone.name } }
  const present = new Set((await learnersOf(tx, scope, run.id)).filter((l) => l.until === null).map((l) => l.id))
  const already = persons.filter((p) => present.has(p.id))
  const added = persons.filter((p) => !present.has(p.id))
  await enrol(
    tx,
    scope,
    added.map((p) => ({ run: run.id, person: p.id, since })),
  )
  if (added.length > 0)
    await writeAuditLog(tx, scope, 'programme.learners-added', run.id, {
      n: added.length,
      ...(ask.unit && { unit: ask.unit.id, below: ask.unit.below }),
    })
  return {
    added: added.length,
    already: already.length,
    alreadyNames: already.slice(0, mostNames).map((p) => p.name),
  }
}
