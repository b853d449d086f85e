// The file of an import as it was sent: for who sent it, until it is brought in; of a sealed source nothing is given out.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { fileById, wholeContentOf } from '../platform/files/store.ts'
import { isSender } from './permissions.ts'
import { isSealed } from './redact-sealed-sheets.ts'
import { importById, importListed } from './store/import.ts'
import { discardable, stateOf } from './view-imports.ts'

export async function viewOriginalFile(reading: Reading, scope: Scope, id: string, now: Date) {
  const received = await importById(reading, scope, id)
  if (!received) return { refused: 'not-found' }
  if (isSealed(received.source)) return { refused: 'sealed' }
  const file = await fileById(reading, scope, id)
  if (received.discarded || (file === null && isSender(scope, received))) return { refused: 'not-found' }
  if (!isSender(scope, received)) return { refused: 'not-the-sender', params: { file: received.fileName } }
  const state = stateOf((await importListed(reading, scope, id))!, now)
  return discardable(state)
    ? { name: file!.name, content: await wholeContentOf(reading, scope, id) }
    : { refused: 'file-is-in', params: { file: received.fileName } }
}
