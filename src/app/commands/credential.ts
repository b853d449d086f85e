// midcourse credential NAME: a key and a secret for a system that sends xAPI statements; the secret is shown once.
import { parseArgs } from 'node:util'
import { issueCredential, scopes, scopesFrom } from '../../lrs/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { words } from '../cli-words.ts'

export const credential: RunCommand = async (args, at) => {
  const { name, asked } = given(args)
  if (!name) {
    at.speak(words['credential.usage'], { scopes: scopes.join(', ') })
    return 2
  }
  const found = scopesFrom(asked)
  if ('unknown' in found) {
    at.speak(words['credential.unknown-scope'], { scope: found.unknown, scopes: scopes.join(', ') })
    return 2
  }
  const database = await ensureDatabase(at.settings, at.speak)
  const db = openDatabase(database.address, 2)
  try {
    const product = systemScope()
    const issued = await db.write(product, (tx) =>
      issueCredential(tx, product, { id: newId(), name, scopes: found.scopes, now: new Date() }),
    )
    if ('refused' in issued) throw new Error(issued.refused)
    at.speak(words['credential.done'], { key: issued.key, secret: issued.secret })
    return 0
  } finally {
    await db.close()
    await database.leave()
  }
}

/** Everything, unless scopes are named. */
function given(args: string[]): { name: string | undefined; asked: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { scopes: { type: 'string', default: 'all' } },
      allowPositionals: true,
    })
    return { name: positionals.length === 1 ? positionals[0] : undefined, asked: values.scopes }
  } catch {
    return { name: undefined, asked: '' }
  }
}
