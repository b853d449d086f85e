// What the folders after people know of a person: seats and learning, and what hangs on somebody who leaves.
import { countOf } from '../evidence/public.ts'
import type { AroundPeople } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { practiceHeldBy } from '../practise/public.ts'
import { endSeatsOf, mentoredBy, placesOfPeople, roleWords, seatWords, soleLeads } from '../programme/public.ts'
import type { PlaceInRun } from '../programme/public.ts'
import { issuesHeldBy } from '../respond/public.ts'
import { heldWords } from './held-words.ts'

const text = textsOf(heldWords)
type Line = Awaited<ReturnType<AroundPeople['heldBy']>>['ends'][number]
const line = (what: Text, n: number, href: string | null = null, how: Text | null = null): Line => ({
  what,
  n,
  href,
  how,
})
const some = (lines: Line[]) => lines.filter((l) => l.n > 0)
const total = (rows: readonly { n: number }[]) => rows.reduce((all, { n }) => all + n, 0)
const roleOf = ({ role }: PlaceInRun): Text => (role === 'learner' ? heldWords.learner : roleWords[role])

async function passedOn(reading: Reading, scope: Scope, person: string, places: PlaceInRun[]): Promise<Line[]> {
  const alone = await soleLeads(reading, scope, person)
  const seats = places.filter((p) => p.role !== 'learner' && !p.closed)
  const mentored = await mentoredBy(reading, scope, person)
  const { reviews } = await practiceHeldBy(reading, scope, person)
  const { owned } = await issuesHeldBy(reading, scope, person)
  return [
    ...seats.map((s) =>
      line(
        s.role === 'lead' && alone.has(s.run)
          ? text('seat-sole', { run: s.runName })
          : text('seat', { role: roleOf(s), run: s.runName }),
        1,
        `/runs/${s.run}/setup#seats`,
        text('seat-how'),
      ),
    ),
    ...mentored.map((m) => line(text('mentors', { run: m.runName }), m.n, `/runs/${m.run}/setup`, text('mentors-how'))),
    ...some([line(text('reviews'), total(reviews), null, text('reviews-how'))]),
    ...owned.map((o) => line(text('owned'), o.n, `/runs/${o.run}/respond`, text('owned-how'))),
  ]
}

export const aroundPeople: AroundPeople = {
  rolesOf: async (reading, scope, persons) =>
    (await placesOfPeople(reading, scope, persons)).map((p) => ({
      person: p.person,
      run: p.run,
      runName: p.runName,
      role: roleOf(p),
      sees: p.role === 'learner' ? null : seatWords[`sees.${p.role}`],
      learner: p.role === 'learner',
      closed: p.closed,
      since: p.since,
      until: p.until,
    })),
  heldBy: async (reading, scope, person) => {
    const places = await placesOfPeople(reading, scope, [person])
    const { own } = await practiceHeldBy(reading, scope, person)
    const { raised } = await issuesHeldBy(reading, scope, person)
    const learning = places.filter((p) => p.role === 'learner' && !p.closed)
    const seats = places.filter((p) => p.role !== 'learner')
    return {
      ends: some([line(text('seats'), seats.length), line(text('tasks'), own)]),
      stays: some([
        line(text('evidence'), await countOf(reading, scope, person)),
        line(text('raised', { open: raised.open }), raised.all),
      ]),
      passes: [
        ...(await passedOn(reading, scope, person, places)),
        ...learning.map((p) =>
          line(text('learning', { run: p.runName }), 1, `/runs/${p.run}/setup`, text('learning-how')),
        ),
      ],
    }
  },
  endSeats: endSeatsOf,
}
