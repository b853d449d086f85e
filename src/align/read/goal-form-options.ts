// What the goal form offers: competencies of every position, and who may own a goal.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { competencies } from '../../people/public.ts'
import { managersOf, seatsOf } from '../../programme/public.ts'

export async function goalFormOptions(reading: Reading, scope: Scope, run: string) {
  const people = [
    ...(await seatsOf(reading, scope, run)).map((s) => ({
      id: s.person,
      name: s.name,
      employeeNo: s.employeeNo,
    })),
    ...(await managersOf(reading, scope, run)).map((m) => ({
      id: m.id,
      name: m.name,
      employeeNo: m.employeeNo,
    })),
  ]
  return {
    competencies: (await competencies(reading, scope)).map((c) => ({
      id: c.id,
      name: `${c.positionName} · ${c.name}`,
      levels: c.levels,
    })),
    people: [...new Map(people.map((p) => [p.id, p])).values()],
  }
}
