// Links that came from each other belong to one chain, in the order in which they happened.
import type { ThreadNode } from '../../../programme/contract.ts'

/** Connected nodes together, oldest first within a chain; stopped chains first, then the newest. */
export function chainsOf(nodes: readonly ThreadNode[]): ThreadNode[][] {
  const leader = new Map(nodes.map((n) => [n.id, n.id]))
  const find = (id: string): string => (leader.get(id) === id ? id : find(leader.get(id)!))
  for (const n of nodes) for (const from of n.from) if (leader.has(from)) leader.set(find(n.id), find(from))
  const chains = [...Map.groupBy(nodes, (n) => find(n.id)).values()].map((c) => [...c].sort((a, b) => a.at.localeCompare(b.at)))
  const stopped = (c: ThreadNode[]) => (c.some((n) => n.state === 'stopped') ? 0 : 1)
  return chains.sort((a, b) => stopped(a) - stopped(b) || b.at(-1)!.at.localeCompare(a.at(-1)!.at))
}
