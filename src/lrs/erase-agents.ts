// Somebody is erased from the record store: over all their identifiers, in every role, with what they said and their files.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { newId } from '../platform/db/id.ts'
import { attachmentsIn } from './api/read-statements-and-attachments.ts'
import { anonymiseStatement } from './rules/anonymise-statement.ts'
import { contentHash } from './store/key-and-content-hash.ts'
import { dropFiles, dropWordsOf, saveAnonymised, statementsNaming } from './store/erase-and-purge.ts'

const piece = 500

/** Answers in how many statements they stood. The statements stay under their ids, for the counts and for replays. */
export async function eraseAgents(tx: Writing, scope: Scope, identifiers: readonly string[]): Promise<number> {
  if (identifiers.length === 0) return 0
  const erased = { identifiers: new Set(identifiers), as: newId() }
  const files = new Set<string>()
  let [after, count] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const found = await statementsNaming(tx, scope, { identifiers, after, limit: piece })
    if (found.length === 0) break
    for (const file of attachmentsIn(found.map(({ raw }) => raw))) files.add(String(file.sha2))
    await saveAnonymised(
      tx,
      scope,
      found.map(({ id, raw }) => ({
        id,
        raw: JSON.stringify(anonymiseStatement(raw, erased)),
        content: contentHash(raw),
      })),
      identifiers,
    )
    count += found.length
    after = found.at(-1)!.id
  }
  await dropFiles(tx, scope, [...files])
  await dropWordsOf(tx, scope, identifiers)
  return count
}
