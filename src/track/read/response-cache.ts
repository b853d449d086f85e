// What many ask and few change is made once: kept by what it rests on, and made by one while the others wait.
import { compressResponse } from '../../platform/http/compressed-response.ts'
import type { CompressedResponse } from '../../platform/http/compressed-response.ts'

const mostBytes = 96 * 1024 * 1024
const kept = new Map<string, { answer: Promise<CompressedResponse<unknown>>; bytes: number }>()
let bytes = 0

/** The answer kept under `key`, or made now. The key has to name everything the answer rests on, the asker's reach included. */
export function cachedResponse<A>(key: string, make: () => Promise<A>): Promise<CompressedResponse<A>> {
  const found = kept.get(key)
  if (found) {
    kept.delete(key)
    kept.set(key, found)
    return found.answer as Promise<CompressedResponse<A>>
  }
  const answer = make().then(compressResponse)
  const entry = { answer: answer as Promise<CompressedResponse<unknown>>, bytes: 0 }
  kept.set(key, entry)
  answer.then(
    (packed) => weigh(key, entry, packed),
    () => kept.delete(key),
  )
  return answer
}

/** Counts an answer once it is there; the longest unasked go when there is too much. */
function weigh(key: string, entry: { bytes: number }, packed: CompressedResponse<unknown>): void {
  if (kept.get(key) !== entry) return
  entry.bytes = packed.json.length + packed.br.length + 500
  bytes += entry.bytes
  for (const [oldest, { bytes: own }] of kept) {
    if (bytes <= mostBytes) return
    kept.delete(oldest)
    bytes -= own
  }
}
