// midcourse import SOURCE PATH [RUN]: brings a folder or a sheet in, and shows how far it is.
import { importFromTerminal, catalogue } from '../../intake/public.ts'
import type { FromTerminal } from '../../intake/public.ts'
import { words as intakeWords } from '../../intake/words.ts'
import { openDatabase } from '../../platform/db/database.ts'
import { migrate } from '../../platform/db/migrate.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import type { PrintText } from '../cli-locale.ts'
import { words } from '../cli-words.ts'

const refusals = intakeWords as Record<string, Text>

/** One line that changes in place on a terminal; one line a step elsewhere. */
function teller(speak: PrintText) {
  return ({ what, run, rows }: { what: 'people' | 'submissions' | 'clicks'; run: string | null; rows: number }) =>
    speak(words[`import.${what}`], { run: run ?? '', rows: rows.toLocaleString('en') })
}

function close(speak: PrintText, done: FromTerminal): number {
  for (const sentence of done.sentences) speak(sentence)
  speak(words['import.done'], {
    recorded: done.recorded.toLocaleString('en'),
    known: done.known.toLocaleString('en'),
    corrected: done.corrected,
    rejected: done.rejected.toLocaleString('en'),
  })
  return 0
}

export const importCommand: RunCommand = async ([source, path, run], { settings, speak }) => {
  if (!source || !path) {
    speak(words['import.usage'])
    for (const {
      key,
      words: { about },
    } of catalogue)
      speak({ zh: `  ${key.padEnd(20)}${about.zh}`, en: `  ${key.padEnd(20)}${about.en}` })
    return 2
  }
  const database = await ensureDatabase(settings, speak)
  try {
    await migrate(database.address)
    const db = openDatabase(database.address, 4)
    const done = await importFromTerminal(db, { source, path, run, now: new Date(), tell: teller(speak) })
    await db.close()
    if (!('refused' in done)) return close(speak, done)
    speak(refusals[`refused.${done.refused}`]!, done.params)
    return 1
  } finally {
    await database.leave()
  }
}
