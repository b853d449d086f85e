// Draws by lot, each with its pool, its seed and what came of it.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { LotteryEntrant, Wave } from '../rules/lottery.ts'

export interface DrawEntry {
  id: string
  run: string
  number: number
  by: 'person' | 'team'
  pool: LotteryEntrant[]
  seed: string
  waves: Wave[]
  hash: string
  because: string
  at: Date
  person: string
}

export async function saveDraw(tx: Writing, _scope: Scope, d: DrawEntry): Promise<void> {
  await tx
    .insertInto('evaluate.lottery_draw')
    .values({
      id: d.id,
      run: d.run,
      number: d.number,
      by_what: d.by,
      pool: JSON.stringify(d.pool),
      seed: d.seed,
      waves: JSON.stringify(d.waves),
      hash: d.hash,
      because: d.because,
      drawn_at: d.at,
      by_person: d.person,
    })
    .execute()
}

/** A run's draws, newest first. */
export function drawsOf(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('evaluate.lottery_draw as d')
    .innerJoin('people.person as p', 'p.id', 'd.by_person')
    .select([
      'd.id',
      'd.number',
      'd.by_what as by',
      'd.pool',
      'd.seed',
      'd.waves',
      'd.hash',
      'd.because',
      'd.drawn_at as drawnAt',
      'p.name as drawnBy',
    ])
    .where('d.run', '=', run)
    .orderBy('d.number', 'desc')
    .execute()
}
