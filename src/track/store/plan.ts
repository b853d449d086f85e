// The tracking plan of a run, version by version.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { PlanLine } from '../contract.ts'

export interface PlanVersion {
  version: number
  because: string
  by: string | null
  at: Date
  lines: PlanLine[]
}

/** Every version of a run's plan, newest first; empty while the shipped plan is in force. */
export async function planVersionsOf(reading: Reading, _scope: Scope, run: string): Promise<PlanVersion[]> {
  const heads = await reading
    .selectFrom('track.plan as p')
    .leftJoin('people.person as w', 'w.id', 'p.by_person')
    .select(['p.version', 'p.because', 'w.name as by', 'p.at'])
    .where('p.run', '=', run)
    .orderBy('p.version', 'desc')
    .execute()
  const lines = await reading
    .selectFrom('track.plan_line')
    .selectAll()
    .where('run', '=', run)
    .orderBy('place')
    .execute()
  return heads.map((head) => ({
    ...head,
    lines: lines
      .filter((l) => l.version === head.version)
      .map(({ indicator, cycle, line }) => ({ indicator, cycle, line })),
  }))
}

/** The lines in force with their version, or null while none was adopted. */
export async function planLinesOf(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ version: number; lines: PlanLine[] } | null> {
  const rows = await reading
    .selectFrom('track.plan_line')
    .select(['version', 'indicator', 'cycle', 'line'])
    .where('run', '=', run)
    .where('version', '=', (eb) =>
      eb
        .selectFrom('track.plan')
        .select((e) => e.fn.max('version').as('version'))
        .where('run', '=', run),
    )
    .orderBy('place')
    .execute()
  return rows.length === 0
    ? null
    : { version: rows[0]!.version, lines: rows.map(({ indicator, cycle, line }) => ({ indicator, cycle, line })) }
}

/** The indicators in force of each of these runs that adopted a plan. */
export async function adoptedIndicators(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await reading
    .selectFrom('track.plan_line as l')
    .select(['l.run', 'l.indicator'])
    .where('l.run', '=', anyOf(runs))
    .where('l.version', '=', (eb) =>
      eb
        .selectFrom('track.plan as p')
        .select((e) => e.fn.max('p.version').as('version'))
        .whereRef('p.run', '=', 'l.run'),
    )
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ run }) => run)].map(([run, own]) => [run, own.map(({ indicator }) => indicator)]),
  )
}

/** Adds a version; false when somebody else has just added the same one. */
export async function savePlanLines(
  tx: Writing,
  scope: Scope,
  p: { run: string; version: number; lines: PlanLine[]; because: string; at: Date },
): Promise<boolean> {
  const head = await tx
    .insertInto('track.plan')
    .values({ run: p.run, version: p.version, because: p.because, by_person: scope.person, at: p.at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (Number(head.numInsertedOrUpdatedRows ?? 0) === 0) return false
  await tx
    .insertInto('track.plan_line')
    .values(p.lines.map((l, place) => ({ run: p.run, version: p.version, place, ...l })))
    .execute()
  return true
}
