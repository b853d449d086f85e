// What a plan may be made of: figures with their spread before the start, people to compare with, and goals.
import { goalsOf } from '../../../align/public.ts'
import { addDays } from '../../../calendar/day.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import { systemScope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../../platform/db/database.ts'
import { learnersOf, runById } from '../../../programme/public.ts'
import type { Figures } from '../../contract.ts'
import { mayPlan } from '../../permissions.ts'
import { spreadOf } from '../../rules/detectable-effect.ts'
import { personFigures, personTallies, teamFigures } from '../../store/available-figures.ts'
import { candidates } from '../../store/comparison-candidates.ts'

/** For those who plan. */
export async function viewPlanOptions(
  db: OpenDatabase,
  scope: Scope,
  run: string,
): Promise<Figures | { refused: string }> {
  if (!mayPlan(scope, run)) return { refused: 'not-yours' }
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const seen = await runById(reading, product, run)
    if (!seen) return { refused: 'not-found' }
    const before = { from: addDays(seen.startsOn, -182), to: addDays(seen.startsOn, -1) }
    const tallies = Map.groupBy(await personTallies(reading, product, before), (r) => r.kpi)
    const compared = await candidates(reading, product, { run, ...before, waves: false })
    const learners = await learnersOf(reading, product, run)
    const told = (level: 'person' | 'team') => (f: Awaited<ReturnType<typeof personFigures>>[number]) => ({
      kpi: f.kpi,
      level,
      people: f.people,
      first: f.first,
      last: f.last,
      periods: f.periods,
      periodDays: f.days,
      spread: level === 'person' ? spreadOf(tallies.get(f.kpi) ?? []) : null,
    })
    return {
      figures: [
        ...(await personFigures(reading, product)).map(told('person')),
        ...(await teamFigures(reading, product)).map(told('team')),
      ],
      learners: learners.length,
      others: compared.filter((m) => !m.trained).length,
      teams: new Set([...compared.map((m) => m.team), ...learners.map((l) => l.unit ?? '—')]).size,
      goals: (await goalsOf(reading, product, run)).map((g) => ({ id: g.id, name: g.name, kpi: g.kpi })),
    }
  })
}
