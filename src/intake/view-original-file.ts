// The file of an import as it was sent; of a sealed source nothing is given out.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { fileById, wholeContentOf } from '../platform/files/store.ts'
import { isSealed } from './redact-sealed-sheets.ts'
import { importById } from './store/import.ts'

export async function viewOriginalFile(reading: Reading, scope: Scope, id: string) {
  const received = await importById(reading, scope, id)
  if (received && isSealed(received.source)) return { refused: 'sealed' }
  const file = await fileById(reading, scope, id)
  return file ? { name: file.name, content: await wholeContentOf(reading, scope, id) } : { refused: 'not-found' }
}
