// Who takes part in many trainings at once, by names that can be reckoned.
import { createScope, systemScope } from '../src/platform/auth/scope.ts'
import type { Scope } from '../src/platform/auth/scope.ts'
import type { Writing } from '../src/platform/db/database.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { standingOf } from '../src/programme/public.ts'

export const moment = new Date('2026-03-04T02:30:00Z')
export const hourMs = 3_600_000
export const id = (...of: (string | number)[]) => idFrom('running trainings', ...of)
export const ago = (hours: number) => new Date(moment.getTime() - hours * hourMs)
export const team = 10

/** Those who ask, by the part they have. */
export const personas = {
  lead: id('lead'),
  assistant: id('assistant'),
  instructor: id('instructor'),
  business: id('business'),
  executive: id('executive'),
  manager: id('manager', 0, 0),
  learner: id('learner', 0, 0),
}
export const runId = (run: number) => id('run', run)
export const learnerOf = (run: number, n: number) => id('learner', run, n)
export const managerOf = (run: number, n: number) => id('manager', run, Math.floor(n / team))
export const moduleOf = (run: number, n: number) => id('module', run, n)
export const product = systemScope(personas.lead)

export const done = <T extends object>(answer: T | { refused: string }): T => {
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
  return answer
}
export async function scopeOf(tx: Writing, person: string): Promise<Scope> {
  return createScope((await standingOf(tx, product, person))!)
}
