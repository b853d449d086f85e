// midcourse found COMPANY 工号 NAME: a company of one's own instead of the sample, and its first administrator.
import { randomInt } from 'node:crypto'
import { giveDuty, organisation, personsByEmployeeNo, saveOrganisation, savePersons } from '../../people/public.ts'
import { openBetterAuth } from '../../platform/auth/better-auth.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { sessionSecret } from '../../platform/auth/session-secret.ts'
import { createLogin } from '../../platform/auth/logins-and-sessions.ts'
import { words as signInWords } from '../../platform/auth/words.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import { migrate } from '../../platform/db/migrate.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { CommandContext, RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { words } from '../cli-words.ts'

const product = systemScope()

export const foundCompany: RunCommand = async ([company, number, name], at) => {
  if (!company || !number || !name) {
    at.speak(words['found.usage'])
    return 2
  }
  const database = await ensureDatabase(at.settings, at.speak)
  try {
    await migrate(database.address)
    const db = openDatabase(database.address, 4)
    const code = (await begin(db, { company, number, name })) ? await letIn(db, at, number) : 1
    if (code === 1) at.speak(words['found.already'])
    await db.close()
    return code
  } finally {
    await database.leave()
  }
}

/** False when there is an organisation already: one installation is one company. */
async function begin(
  db: OpenDatabase,
  { company, number, name }: { company: string; number: string; name: string },
): Promise<boolean> {
  return db.write(product, async (tx) => {
    if (await organisation(tx, product)) return false
    const id = newId()
    await saveOrganisation(tx, product, { name: company, sample: false })
    await savePersons(tx, product, [{ id, employeeNo: number, name }])
    await giveDuty(tx, product, { person: id, duty: 'administrator', since: new Date() })
    return true
  })
}

async function letIn(db: OpenDatabase, { settings, speak }: CommandContext, number: string): Promise<number> {
  const auth = await openBetterAuth({ db, secret: sessionSecret(settings.dataFolder), publicUrl: settings.publicUrl })
  const person = (await db.read(product, (reading) => personsByEmployeeNo(reading, product, [number]))).get(number)!
  const password = newPassword()
  const made = await createLogin({ auth, db }, product, {
    person,
    username: number,
    password,
  })
  if ('refused' in made) {
    speak((signInWords as Record<string, Text>)[`refused.${made.refused}`]!, made.params)
    return 2
  }
  speak(words['found.done'], { number, password })
  return 0
}

/** Easy to read aloud: no letter that looks like a digit. 16 of 31 signs, 79 bits. */
const newPassword = () =>
  Array.from({ length: 16 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
