// Whoever is to stand in for an absent superior is told of whom, on which days, and what it lets them do.
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import { deputyWords } from './deputy-words.ts'
import { deputiesEndedToTell, deputiesToTell, saveDeputyEndedTold, saveDeputyTold } from './store/deputy.ts'

const text = textsOf(deputyWords)

/**
 * Told within seconds of being appointed, and again when the days change: the deputy, and the absent where somebody else decided it. Of what was
 * taken back before that neither is told.
 */
export async function tellDeputies(db: OpenDatabase, now: Date): Promise<void> {
  const scope = systemScope()
  if ((await db.read(scope, (reading) => deputiesToTell(reading, scope))).length === 0) return
  await db.write(scope, async (tx) => {
    for (const d of await deputiesToTell(tx, scope)) {
      await tellOfAppointment(tx, scope, d, { to: 'deputy', now })
      if (d.by !== d.absent) await tellOfAppointment(tx, scope, d, { to: 'absent', now })
      await saveDeputyTold(tx, scope, d.id, now)
    }
  })
}

type Appointed = Awaited<ReturnType<typeof deputiesToTell>>[number]

function tellOfAppointment(
  tx: Writing,
  scope: Scope,
  d: Appointed,
  { to, now }: { to: 'deputy' | 'absent'; now: Date },
): Promise<void> {
  const [told, params] = [to === 'deputy' ? 'deputy.told' : 'deputy.told-absent', paramsOf(d)] as const
  return sendNotice(tx, scope, {
    key: ['people', told, d.id, d.deputy, d.since, d.until].join(' '),
    about: 'people.deputy',
    to: [{ person: d[to], email: to === 'deputy' ? d.deputyEmail : d.absentEmail }],
    title: text(told, params),
    body: text(`${told}-body`, params),
    outside: { title: text('deputy.told-outside'), body: text('deputy.told-outside-body') },
    href: `/people/${d[to]}`,
    now,
  })
}

type Ended = Awaited<ReturnType<typeof deputiesEndedToTell>>[number]

/** Told within seconds that it is over before its last day: the deputy, and the absent where somebody else ended it. Who has left is told nothing. */
export async function tellDeputiesEnded(db: OpenDatabase, now: Date): Promise<void> {
  const scope = systemScope()
  if ((await db.read(scope, (reading) => deputiesEndedToTell(reading, scope))).length === 0) return
  await db.write(scope, async (tx) => {
    for (const d of await deputiesEndedToTell(tx, scope)) {
      if (d.deputyLeft === null) await tellDeputy(tx, scope, d, now)
      if (d.absentLeft === null && d.by !== d.absent) await tellAbsent(tx, scope, d, now)
      await saveDeputyEndedTold(tx, scope, d.deputyship, now)
    }
  })
}

const outside = { title: text('deputy.ended-outside'), body: text('deputy.ended-outside-body') }
const paramsOf = (d: Ended | Appointed) => ({
  name: d.absentName,
  deputy: d.deputyName,
  since: d.since,
  until: d.until,
  by: d.byName ?? text('deputy.by-somebody'),
})

const tellDeputy = (tx: Writing, scope: Scope, d: Ended, now: Date) =>
  sendNotice(tx, scope, {
    key: `people deputy ended ${d.deputyship}`,
    about: 'people.deputy',
    to: [{ person: d.deputy, email: d.deputyEmail }],
    title: text('deputy.ended', paramsOf(d)),
    body: text(d.absentLeft === null ? 'deputy.ended-body' : 'deputy.ended-left-body', paramsOf(d)),
    outside,
    href: `/people/${d.deputy}`,
    now,
  })

const tellAbsent = (tx: Writing, scope: Scope, d: Ended, now: Date) =>
  sendNotice(tx, scope, {
    key: `people deputy none now ${d.deputyship}`,
    about: 'people.deputy',
    to: [{ person: d.absent, email: d.absentEmail }],
    title: text('deputy.none-now', paramsOf(d)),
    body: text(d.deputyLeft === null ? 'deputy.none-now-body' : 'deputy.none-now-left-body', paramsOf(d)),
    outside,
    href: `/people/${d.absent}`,
    now,
  })
