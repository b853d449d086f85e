// Two or three of those who changed most and least, in their own words; single people are for those who plan the evaluation.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { EffectCase } from '../contract.ts'
import type { Extreme } from '../rules/extreme-cases.ts'
import { reportsAtWork } from '../store/practice-scores-and-reports.ts'
import { personsOfPlan } from '../store/plan.ts'

const each = 3

/** Up to three at each end who handed in a practice report. */
export async function extremeCases(
  reading: Reading,
  scope: Scope,
  r: { run: string; plan: string; extremes: Extreme[] },
): Promise<EffectCase[]> {
  if (r.extremes.length === 0) return []
  const persons = new Map(
    (
      await personsOfPlan(
        reading,
        scope,
        r.plan,
        r.extremes.map((e) => e.who),
      )
    ).map((m) => [m.who, m.person]),
  )
  const ends = r.extremes.flatMap((e) => (persons.has(e.who) ? [{ ...e, person: persons.get(e.who)! }] : []))
  const written = new Map(
    (
      await reportsAtWork(
        reading,
        scope,
        r.run,
        ends.map((e) => e.person),
      )
    ).map((w) => [w.person, w]),
  )
  const of = (best: boolean) => ends.filter((e) => e.best === best && written.has(e.person)).slice(0, each)
  return [...of(true), ...of(false)].map((e) => {
    const w = written.get(e.person)!
    return {
      person: e.person,
      name: w.name,
      employeeNo: w.employeeNo,
      best: e.best,
      change: e.change,
      task: w.title,
      did: w.did,
      result: w.result,
      href: `/runs/${r.run}/practise/${w.task}/${e.person}`,
    }
  })
}
