// What sign-in asks about persons, answered by the folders that know them.
import { z } from 'zod'
import { castMemberShape } from '../platform/auth/contract.ts'
import type { UserDirectory } from '../platform/auth/user-directory.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Standing } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../platform/db/database.ts'
import { emailOf, organisation, personBySignInName, personsById } from '../people/public.ts'
import { stopOf } from '../platform/auth/store/login.ts'
import { standingOf } from '../programme/public.ts'

const product = systemScope()

/** Reads the tables as the product itself: sign-in happens before there is a scope. */
export function userDirectory(db: OpenDatabase): UserDirectory & {
  standing(person: string): Promise<Standing | null>
  emailOf(person: string): Promise<string | null>
} {
  const ask = <T>(work: (reading: Reading) => Promise<T>) => db.read(product, work)
  const standing = (person: string) =>
    ask(async (reading) =>
      (await stopOf(reading, product, person))?.kind === 'blocked' ? null : standingOf(reading, product, person),
    )
  return {
    standing,
    active: async (person) => (await standing(person)) !== null,
    hasDuty: async (person) => ((await standing(person))?.duties.length ?? 0) > 0,
    personNamed: (typed) => ask((reading) => personBySignInName(reading, product, typed)),
    async who(person) {
      const [found] = await ask((reading) => personsById(reading, product, [person]))
      return found ? { id: found.id, name: found.name, employeeNo: found.employeeNo, position: found.position } : null
    },
    emailOf: (person) => ask((reading) => emailOf(reading, product, person)),
    async organisation() {
      const found = await ask((reading) => organisation(reading, product))
      return found && { name: found.name, timeZone: found.timeZone, sample: found.sample }
    },
    async cast() {
      const found = await ask((reading) => organisation(reading, product))
      return z.array(castMemberShape).catch([]).parse(found?.settings.cast)
    },
  }
}
