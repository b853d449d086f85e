// What many ask and few change is made once: kept by what it rests on, and made by one while the others wait.
import { pack } from '../../platform/http/packed.ts'
import type { Packed } from '../../platform/http/packed.ts'

const most = 160
const kept = new Map<string, Promise<Packed<unknown>>>()

/** The answer kept under `key`, or made now. The key has to name everything the answer rests on, the asker's reach included. */
export function remembered<A>(key: string, make: () => Promise<A>): Promise<Packed<A>> {
  const found = kept.get(key)
  kept.delete(key)
  const answer = found ?? make().then(pack)
  kept.set(key, answer)
  if (!found) answer.catch(() => kept.delete(key))
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return answer as Promise<Packed<A>>
}
