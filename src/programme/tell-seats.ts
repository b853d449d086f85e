// Whoever is given a seat by somebody else is told of it: which run, which seat, and what it lets them do.
import { emailOf } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { inBoth, textsOf } from '../platform/localised-text/contract.ts'
import { sendNotice } from '../platform/notify/send-notice.ts'
import type { Run, SeatRole } from './contract.ts'
import { seatWords } from './seat-words.ts'
import { runById } from './store/run.ts'
import { seatsGivenOfLate } from './store/seats-given.ts'

const text = textsOf(seatWords)

/** Told within seconds, once by the key: days that are changed later are not told again; who left and came back is told of a seat given anew. */
export async function tellSeats(tx: Writing, scope: Scope, now: Date): Promise<void> {
  for (const s of await seatsGivenOfLate(tx, scope)) {
    const run = await runById(tx, scope, s.run)
    if (!run) continue
    const what = text(`told.${s.role}-body`)
    const last = s.until === null ? null : text('told.until', { until: s.until })
    await sendNotice(tx, scope, {
      key: `programme seat ${s.run} ${s.role}${s.returns > 0 ? ` ${s.returns}` : ''}`,
      about: 'programme.seat',
      to: [{ person: s.person, email: s.email }],
      title: text(`told.${s.role}`, { programme: run.programme, name: run.name }),
      body: last === null ? what : inBoth((lang) => what[lang] + (lang === 'zh' ? '' : ' ') + last[lang]),
      outside: { title: text('told.outside'), body: text('told.outside-body') },
      href: s.role === 'mentor' ? `/runs/${s.run}/practise` : `/runs/${s.run}`,
      toPersonsOnly: true,
      now,
    })
  }
}

/** Whoever loses a seat by somebody else's act is told at once. */
export async function tellSeatTaken(
  tx: Writing,
  scope: Scope,
  { run, person, role }: { run: Run; person: string; role: SeatRole },
  now: Date,
): Promise<void> {
  if (person === scope.person) return
  const params = { programme: run.programme, name: run.name, role: text(`taken.${role}`) }
  await sendNotice(tx, scope, {
    key: `programme seat-taken ${run.id} ${role} ${now.toISOString()}`,
    about: 'programme.seat',
    to: [{ person, email: await emailOf(tx, scope, person) }],
    title: text('taken', params),
    body: text('taken-body'),
    outside: { title: text('taken-outside'), body: text('told.outside-body') },
    href: '/notices',
    toPersonsOnly: true,
    now,
  })
}
