// midcourse keep MONTHS [yes]: which statements are past so many months; with yes, they go, now and from now on.
import { setRetention, purgeExpired, previewPurge } from '../../intake/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { words } from '../cli-words.ts'

const product = systemScope()

export const setRetentionMonths: RunCommand = async ([given, sure], { settings, speak }) => {
  const months = Number(given)
  if (!Number.isInteger(months) || months < 1 || months > 600) {
    speak(words['keep.usage'])
    return 2
  }
  const database = await ensureDatabase(settings, speak)
  const db = openDatabase(database.address, 2)
  try {
    const now = new Date()
    const past = await db.read(product, (reading) => previewPurge(reading, product, { months, now }))
    if ('refused' in past) throw new Error(past.refused)
    speak(words['keep.would'], {
      before: past.before.slice(0, 10),
      statements: past.statements,
      became: past.became,
      waiting: past.waiting,
      documents: past.documents,
      refusals: past.refusals,
    })
    if (sure !== 'yes') {
      speak(words['keep.how'])
      return 0
    }
    await db.write(product, (tx) => setRetention(tx, product, { months, now }))
    speak(words['keep.done'], { statements: await purgeExpired(db, product, now), months })
    return 0
  } finally {
    await db.close()
    await database.leave()
  }
}
