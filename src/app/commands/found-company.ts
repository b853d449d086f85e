// midcourse found COMPANY 工号 NAME: a company of one's own beside the sample, and its first administrator.
import { words as signInWords } from '../../platform/auth/words.ts'
import { migrate } from '../../platform/db/migrate.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { foundBeside, foundIn } from '../founding/found-company.ts'
import { readableSigns } from '../founding/readable-signs.ts'
import { words as foundingWords } from '../founding/words.ts'
import { words } from '../cli-words.ts'

export const foundCompany: RunCommand = async ([company, number, name], { settings, speak }) => {
  if (!company || !number || !name) {
    speak(words['found.usage'])
    return 2
  }
  const database = await ensureDatabase(settings, speak)
  try {
    const password = newPassword()
    const given = {
      company,
      employeeNo: number,
      name,
      email: '',
      password,
      timeZone: 'Asia/Shanghai',
      lang: 'zh',
    } as const
    if (!database.embedded) await migrate(database.address)
    const founded = database.embedded
      ? await foundBeside(settings, database.embedded, given)
      : await foundIn(database.address, { settings, company: database.company }, given)
    if ('cookies' in founded) {
      speak(words['found.done'], { number, password })
      return 0
    }
    if (founded.refused === 'already-founded') speak(words['found.already'])
    else
      speak(
        ({ ...signInWords, ...foundingWords } as Record<string, Text>)[`refused.${founded.refused}`]!,
        founded.params,
      )
    return founded.refused === 'already-founded' ? 1 : 2
  } finally {
    await database.leave()
  }
}

/** 16 signs, 79 bits, in fours. */
const newPassword = () => readableSigns(16).replace(/(.{4})(?=.)/g, '$1-')
