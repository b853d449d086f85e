// When control limits may be drawn, and what they say of the cycles; pages say it too, and compute no limits.
/** Below six cycles limits would be drawn from nothing; at least four usual ones have to be left. */
export const controlRule = { fewest: 6, usual: 4 } as const
export interface Limit {
  low: number
  high: number
  outside: boolean
}
export type ControlSays =
  | { code: 'none'; usable: number; fewest: number }
  | { code: 'usual' }
  | { code: 'outside'; at: number[] }

/** Which cycles lie outside their limits; that none do is said too. */
export function controlSays(limits: readonly (Limit | null)[] | null, usable: number): ControlSays {
  if (limits === null) return { code: 'none', usable, fewest: controlRule.fewest }
  const at = limits.flatMap((limit, i) => (limit?.outside ? [i] : []))
  return at.length > 0 ? { code: 'outside', at } : { code: 'usual' }
}
