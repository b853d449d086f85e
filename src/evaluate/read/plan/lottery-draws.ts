// The draws of a run with the names of who was drawn into which wave.
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Reading } from '../../../platform/db/database.ts'
import { learnersOf } from '../../../programme/public.ts'
import type { Draw } from '../../contract.ts'
import { drawsOf } from '../../store/lottery-draw.ts'

export async function viewLotteryDraws(reading: Reading, scope: Scope, run: string): Promise<Draw[]> {
  const draws = await drawsOf(reading, scope, run)
  if (draws.length === 0) return []
  const known = new Map(
    (await learnersOf(reading, scope, run)).map((l) => [l.id, { name: l.name, employeeNo: l.employeeNo }]),
  )
  return draws.map((d) => ({
    number: d.number,
    by: d.by,
    seed: d.seed,
    hash: d.hash,
    because: d.because,
    drawnAt: d.drawnAt.toISOString(),
    drawnBy: d.drawnBy,
    waves: d.waves.map((w) => ({
      start: w.start,
      people: w.persons.map((p) => known.get(p) ?? { name: '—', employeeNo: null }),
    })),
  }))
}
