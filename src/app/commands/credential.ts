// midcourse credential NAME: a key and a secret for a system that sends xAPI statements; the secret is shown once.
import { issueCredential } from '../../lrs/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { Command } from '../command.ts'
import { reachDatabase } from '../database.ts'
import { words } from '../words.ts'

export const credential: Command = {
  name: 'credential',
  takes: 'NAME',
  help: words['help.credential'],
  async run([name], at) {
    if (!name) {
      at.speak(words['credential.usage'])
      return 2
    }
    const database = await reachDatabase(at.settings, at.speak)
    const db = openDatabase(database.address, 2)
    try {
      const product = systemScope()
      const issued = await db.write(product, (tx) => issueCredential(tx, product, { id: newId(), name, scopes: ['all'], now: new Date() }))
      if ('refused' in issued) throw new Error(issued.refused)
      at.speak(words['credential.done'], { key: issued.key, secret: issued.secret })
      return 0
    } finally {
      await db.close()
      await database.leave()
    }
  },
}
