// midcourse erase NUMBER [NAME]: what would go and what would stay; with the name written once more, it goes.
import { erasePerson, viewErasable } from '../../intake/public.ts'
import { words as intakeWords } from '../../intake/words.ts'
import { personsByEmployeeNo } from '../../people/public.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import type { PrintText } from '../cli-locale.ts'
import { words } from '../cli-words.ts'

const product = systemScope()
const refusals = intakeWords as Record<string, Text>

function refuse(
  { refused, params }: { refused: string; params?: Record<string, string | number> },
  speak: PrintText,
): number {
  speak(refusals[`refused.${refused}`]!, params)
  return 1
}

export const erase: RunCommand = async ([number, name], { settings, speak }) => {
  if (!number) {
    speak(words['erase.usage'])
    return 2
  }
  const database = await ensureDatabase(settings, speak)
  const db = openDatabase(database.address, 2)
  try {
    const person = (await db.read(product, (reading) => personsByEmployeeNo(reading, product, [number]))).get(number)
    const seen = person
      ? await db.read(product, (reading) => viewErasable(reading, product, person))
      : { refused: 'no-such-person' }
    const done =
      'refused' in seen || name === undefined
        ? null
        : await db.write(product, (tx) => erasePerson(tx, product, { id: person!, name, now: new Date() }))
    for (const no of [seen, done]) if (no !== null && 'refused' in no) return refuse(no, speak)
    if (done !== null && !('refused' in done)) speak(words['erase.done'], { ...done })
    else if (!('refused' in seen))
      speak(words['erase.would'], {
        name: seen.person.name,
        identifiers: seen.identifiers.length,
        statements: seen.statements,
        observations: seen.observations,
      })
    return 0
  } finally {
    await db.close()
    await database.leave()
  }
}
