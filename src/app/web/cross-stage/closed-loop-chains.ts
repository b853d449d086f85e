// Links that came from each other belong to one chain, in the order in which they happened.
import type { ThreadNode } from '../../../programme/contract.ts'

/** Connected nodes together, oldest first within a chain; stopped chains first, then the newest. */
export function chainsOf(nodes: readonly ThreadNode[]): ThreadNode[][] {
  const leader = new Map(nodes.map((n) => [n.id, n.id]))
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id)!))
  for (const n of nodes) for (const from of n.from) if (leader.has(from)) leader.set(find(n.id), find(from))
  const chains = [...Map.groupBy(nodes, (n) => find(n.id)).values()].map((c) =>
    [...c].sort((a, b) => a.at.localeCompare(b.at)),
  )
  const stopped = (c: ThreadNode[]) => (c.some((n) => n.state === 'stopped') ? 0 : 1)
  return chains.sort((a, b) => stopped(a) - stopped(b) || b.at(-1)!.at.localeCompare(a.at(-1)!.at))
}

/** A chain in steps: what came from nothing in it first, then what came from that; nodes of one step stand beside each other. */
export function stepsOf(chain: readonly ThreadNode[]): ThreadNode[][] {
  const byId = new Map(chain.map((n) => [n.id, n]))
  const depths = new Map<string, number>()
  const depth = (n: ThreadNode): number => {
    const known = depths.get(n.id)
    if (known !== undefined) return known
    depths.set(n.id, 0) // @NOTE Ends a circle, should two nodes ever name each other.
    const before = n.from.flatMap((id) => byId.get(id) ?? []).map(depth)
    const own = before.length === 0 ? 0 : 1 + Math.max(...before)
    depths.set(n.id, own)
    return own
  }
  const steps = Map.groupBy(chain, depth)
  return [...steps.keys()].sort((a, b) => a - b).map((d) => steps.get(d)!)
}
