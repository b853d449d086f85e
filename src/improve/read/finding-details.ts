// One finding with the signs for and against each cause, and what a decision about it can choose from.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { closedRuns, modulesOf, seatsOf } from '../../programme/public.ts'
import { catalogue } from '../../track/public.ts'
import { signsFor } from './diagnosis-signs.ts'
import { mayDecide } from '../permissions.ts'
import { leaningOf } from '../rules/diagnosis.ts'
import type { Finding } from '../store/finding.ts'
import { findingById } from '../store/finding.ts'
import { viewFindings } from './findings.ts'
import { nextRun } from './next-run.ts'

/** Null when there is none this person may see. */
export async function findingDetails(reading: Reading, scope: Scope, id: string, now: Date) {
  const whole = await findingById(reading, scope, id)
  if (!whole) return null
  const [finding] = await viewFindings(reading, scope, [whole])
  const signs = await signsFor(reading, scope, whole, now)
  return {
    finding: finding!,
    signs,
    leaning: leaningOf(signs),
    mayDecide: mayDecide(scope, whole.run) && !(await closedRuns(reading, scope, [whole.run])).has(whole.run),
    choices: await choicesFor(reading, scope, whole, finding!.runName),
  }
}

/** Every indicator; this run and the next with their modules; the run's instructors. */
async function choicesFor(reading: Reading, scope: Scope, whole: Finding, runName: string) {
  const next = await nextRun(reading, scope, whole.run)
  const runs = await Promise.all(
    [{ id: whole.run, name: runName }, ...(next ? [next] : [])].map(async (r) => ({
      ...r,
      modules: (await modulesOf(reading, scope, r.id)).map(({ id, number, name }) => ({ id, number, name })),
    })),
  )
  const instructors = [
    ...new Map(
      (await seatsOf(reading, scope, whole.run, 'instructor')).map((s) => [
        s.person,
        { id: s.person, name: s.name, employeeNo: s.employeeNo },
      ]),
    ).values(),
  ]
  return { indicators: catalogue.map(({ id, name, unit, better }) => ({ id, name, unit, better })), runs, instructors }
}
