// Who starts first is drawn by lot, over the planned learners; nobody chooses the seed, and whoever doubts it draws again.
import { organisationToday } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { learnersOf, runById, startLater } from '../programme/public.ts'
import type { Draw } from './contract.ts'
import { contentHash } from './content-hash.ts'
import { mayPlan } from './permissions.ts'
import { drawWaves } from './rules/lottery.ts'
import { drawsOf, saveDraw } from './store/lottery-draw.ts'
import { viewLotteryDraws } from './read/plan/lottery-draws.ts'

type Refused = { refused: string; params?: Record<string, string | number> }
interface Asked {
  id: string
  run: string
  by: 'person' | 'team'
  starts: string[]
  because: string
}

/** Fewer than this can not be compared afterwards. */
const least = 20

async function refusalOf(tx: Writing, scope: Scope, d: Asked, now: Date): Promise<Refused | null> {
  if (!mayPlan(scope, d.run)) return { refused: 'not-yours' }
  const run = await runById(tx, scope, d.run)
  if (!run) return { refused: 'not-found' }
  if ((await organisationToday(tx, scope, now)) >= run.startsOn)
    return { refused: 'draw-too-late', params: { day: run.startsOn } }
  if (new Set(d.starts).size < 2 || d.starts.toSorted()[0] !== run.startsOn)
    return { refused: 'draw-starts', params: { day: run.startsOn } }
  return null
}

/** Draws the learners of a run into waves, writes down pool, seed and result, and lets later waves begin on their day. A second draw needs a reason. */
export async function drawLottery(tx: Writing, scope: Scope, d: Asked, now: Date): Promise<Draw | Refused> {
  const no = await refusalOf(tx, scope, d, now)
  if (no) return no
  const product = systemScope(scope.person)
  const before = await drawsOf(tx, product, d.run)
  const again = before.find((x) => x.id === d.id)
  if (again) return (await viewLotteryDraws(tx, product, d.run)).find((x) => x.number === again.number)!
  if (before.length > 0 && d.because === '') return { refused: 'draw-again' }
  const pool = (await learnersOf(tx, product, d.run))
    .filter((l) => l.until === null)
    .map((l) => ({ person: l.id, team: l.unit ?? '—' }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
  if (pool.length < least) return { refused: 'draw-too-few', params: { people: pool.length, least } }
  const number = before.length + 1
  const seed = `${d.run} ${number} ${contentHash(pool)}`
  const waves = drawWaves(pool, { by: d.by, starts: d.starts, seed })
  const hash = contentHash({ seed, pool, waves })
  await saveDraw(tx, scope, {
    id: d.id,
    run: d.run,
    number,
    by: d.by,
    pool,
    seed,
    waves,
    hash,
    because: d.because,
    at: now,
    person: scope.person!,
  })
  await startLater(
    tx,
    scope,
    d.run,
    waves.flatMap((w) => w.persons.map((person) => ({ person, since: w.start }))),
  )
  await writeAuditLog(tx, scope, 'evaluate.drawn', d.run, { number, hash })
  return (await viewLotteryDraws(tx, product, d.run))[0]!
}
