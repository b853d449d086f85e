// A run in one sentence: the worst tile speaks first, and how many others want attention; on track is said only of a run of which something was measured.
import type { Tile } from '../../../programme/contract.ts'
import type { RunState } from '../../../programme/contract.ts'

export type RunStatusSentence =
  | { key: 'run.good' | 'run.none' | 'run.preparing' | 'run.closed' }
  | { key: 'run.watch' | 'run.bad' | 'run.preparing-door' | 'run.none-watch'; n: number; first: Tile }

/** Which sentence, and the tile that explains it. */
export function runStatusSentence(tiles: readonly Tile[], state: RunState): RunStatusSentence {
  const of = (colour: Tile['colour']) => tiles.filter((t) => t.colour === colour)
  const [bad, watch] = [of('bad'), of('watch')]
  if (state === 'closed') return { key: 'run.closed' }
  if (state === 'preparing') {
    const door = bad[0] ?? watch.find((t) => t.dimension === 'improvement')
    return door ? { key: 'run.preparing-door', n: 1, first: door } : { key: 'run.preparing' }
  }
  if (bad.length > 0) return { key: 'run.bad', n: bad.length, first: bad[0]! }
  const unmeasured = tiles.find((t) => t.dimension === 'monitoring')?.colour === 'none'
  if (watch.length > 0) return { key: unmeasured ? 'run.none-watch' : 'run.watch', n: watch.length, first: watch[0]! }
  return { key: of('good').length > 0 && !unmeasured ? 'run.good' : 'run.none' }
}
