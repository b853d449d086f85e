// What folders that know no persons are told of the organisation: names, and the zone its days are counted in.
import { defaultZone } from '../calendar/day.ts'
import type { PersonNamesAndTimeZone } from '../lrs/public.ts'
import { organisation, personsById } from '../people/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'

const product = systemScope()

export const personNamesAndTimeZone = (db: OpenDatabase): PersonNamesAndTimeZone => ({
  names: async (ids) =>
    ids.length === 0
      ? new Map()
      : new Map(
          (await db.read(product, (reading) => personsById(reading, product, [...new Set(ids)]))).map((p) => [
            p.id,
            p.name,
          ]),
        ),
  zone: async () => (await db.read(product, (reading) => organisation(reading, product)))?.timeZone ?? defaultZone,
})
