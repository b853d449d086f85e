// Business figures of persons and of teams, with file and line.
import { recordPersonKpi, recordTeamKpi } from '../../evidence/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Writing } from '../../platform/db/database.ts'
import type { KpiFact, TeamKpiFact } from '../source-definition.ts'
import { inChunks } from './in-chunks.ts'
import type { Given, Of, Written } from './in-chunks.ts'

export function writeKpis(
  tx: Writing,
  scope: Scope,
  rows: Of<KpiFact>[],
  { received, source, now, tell }: Given,
): Promise<Written> {
  return inChunks(rows, tell, (part) =>
    recordPersonKpi(
      tx,
      scope,
      part.map(({ fact, person, row }) => ({
        person: person!,
        kpi: fact.kpi,
        from: fact.from,
        to: fact.to,
        value: fact.value,
        denominator: fact.denominator,
        source: source.key,
        batch: received.id,
        line: row,
      })),
      now,
    ),
  )
}

export function writeTeamKpis(
  tx: Writing,
  scope: Scope,
  rows: Of<TeamKpiFact>[],
  { received, source, now, tell }: Given,
): Promise<Written> {
  return inChunks(rows, tell, (part) =>
    recordTeamKpi(
      tx,
      scope,
      part.map(({ fact, unit, row }) => ({
        unit: unit!,
        kpi: fact.kpi,
        from: fact.from,
        to: fact.to,
        value: fact.value,
        denominator: fact.denominator,
        source: source.key,
        batch: received.id,
        line: row,
      })),
      now,
    ),
  )
}
