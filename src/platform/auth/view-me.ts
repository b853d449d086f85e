// Who is signed in, and what they may do where.
import type { Me } from './contract.ts'
import type { Scope } from './scope.ts'
import type { UserDirectory } from './user-directory.ts'

export async function viewMe(userDirectory: UserDirectory, scope: Scope, now: Date): Promise<Me> {
  return {
    person: scope.person ? await userDirectory.who(scope.person) : null,
    duties: [...scope.duties],
    seats: [...scope.seats].map(([run, roles]) => ({ run, roles: [...roles] })),
    furtherUp: [...scope.furtherUp],
    organisation: await userDirectory.organisation(),
    now: now.toISOString(),
  }
}

/** In the sample company anybody may enter as one of its people. */
export const inSampleCompany = async (userDirectory: UserDirectory) =>
  (await userDirectory.organisation())?.sample === true
