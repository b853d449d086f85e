// midcourse make-administrator NUMBER: the rescue of a company in which no administrator can come in any more.
import { identityOf, personsByEmployeeNo } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import { makeRescueLink } from '../accounts/make-rescue-link.ts'
import { linkAddress } from '../accounts/link-address.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { words } from '../cli-words.ts'

const product = systemScope()

export const makeAdministrator: RunCommand = async ([number], { settings, speak }) => {
  if (!number) {
    speak(words['administrator.usage'])
    return 2
  }
  const database = await ensureDatabase(settings, speak)
  const db = openDatabase(database.address, 2)
  try {
    const person = (await db.read(product, (reading) => personsByEmployeeNo(reading, product, [number]))).get(number)
    const there = person && (await db.read(product, (reading) => identityOf(reading, product, person)))
    if (!person || !there) {
      speak(words['administrator.nobody'], { number })
      return 1
    }
    const { secret } = database.company
    const address = () => linkAddress(settings, settings.port)
    const { url } = await db.write(product, async (tx) => {
      await writeAuditLog(tx, product, 'people.administrator-rescued', person)
      return makeRescueLink(tx, product, { id: newId(), person, now: new Date() }, { secret, address })
    })
    speak(words['administrator.done'], { name: there.name, url })
    return 0
  } finally {
    await db.close()
    await database.leave()
  }
}
