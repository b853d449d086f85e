// The tile 持续优化 of runs: what waits, what came back, what was settled, in one colour and one sentence.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Run, Tile } from '../../programme/contract.ts'
import type { CarriedFinding } from './findings-carried-to-run.ts'
import { findingsAndCarried, handedOver } from './findings-carried-to-run.ts'
import { mayViewFindings } from '../permissions.ts'
import { improvementColour } from '../rules/improvement-tile-colour.ts'
import type { Finding } from '../store/finding.ts'
import { text } from './finding-texts-and-links.ts'
import type { Key } from './finding-texts-and-links.ts'

/** 持续优化 of each run in one colour and the sentence behind it. */
export async function readTiles(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<() => Map<string, Tile>> {
  const told = await findingsAndCarried(
    reading,
    scope,
    runs.filter(({ id }) => mayViewFindings(scope, id)),
  )
  const begun = new Set(runs.filter(({ state }) => state !== 'preparing').map(({ id }) => id))
  const said = (run: string): Pick<Tile, 'colour' | 'sentence'> =>
    told.has(run) ? improvement(told.get(run)!, begun.has(run)) : { colour: 'none', sentence: text('tile.not-yours') }
  const tiles = new Map(
    runs.map(({ id }): [string, Tile] => [id, { dimension: 'improvement', href: `/runs/${id}/improve`, ...said(id) }]),
  )
  return () => tiles
}

function improvement(
  { findings, carried }: { findings: Finding[]; carried: CarriedFinding[] },
  begun: boolean,
): Pick<Tile, 'colour' | 'sentence'> {
  const count = (...states: Finding['state'][]) =>
    findings.filter((f) => states.includes(f.state) && !handedOver(f)).length
  const back = carried.filter((d) => d.returned.length > 0).sort((a, b) => b.returned.length - a.returned.length)
  const waiting = findings
    .flatMap((f) => (f.state === 'changed' ? f.changes.slice(-1).map((c) => c.recheck_on) : []))
    .sort()
  const counts = {
    begun,
    carried: carried.length,
    unanswered: carried.filter((d) => !d.answered).length,
    recurring: back.length,
    open: count('open', 'diagnosed'),
    reopened: count('reopened', 'unclear'),
    awaiting: waiting.length,
    settled: findings.filter((f) => f.state === 'settled').length,
    handed: findings.filter((f) => f.state !== 'settled' && handedOver(f)).length,
  }
  const { colour, code } = improvementColour(counts)
  const { begun: _begun, ...figures } = counts
  const sentence = text(`tile.${code}` as Key, {
    ...figures,
    title: back[0]?.finding.title,
    returned: back[0]?.returned.length,
    day: waiting[0],
  })
  return { colour, sentence }
}
