// What asks to be done about the record store: a sender that stopped, is refused, was never used, or left something in the quarantine.
import { dayOf } from '../calendar/day.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { sayBoth } from '../platform/localised-text/contract.ts'
import { mayAdminister, maySeeSenders } from './permissions.ts'
import { refusalReason } from './refusal-reason.ts'
import { sendersCounted } from './store/sender-usage.ts'
import type { SenderRow } from './store/sender-usage.ts'
import { doing, silentSince } from './view-senders.ts'
import { words } from './words.ts'
import { shortDayText } from '../calendar/bilingual-day-text.ts'

export interface SenderAlert {
  id: string
  title: Text
  because: Text
  colour: 'bad' | 'watch'
  href: string
  label: Text
}

/** The gravest of each sender; what waits in the quarantine, together, for administrators. The training duty is told where its figures fail. */
export async function alertsOf(
  reading: Reading,
  scope: Scope,
  { now, zone }: { now: Date; zone: string },
): Promise<SenderAlert[]> {
  if (!maySeeSenders(scope)) return []
  const rows = await sendersCounted(reading, scope, { now })
  const alerts = rows.map((row) => alertOf(row, now, zone)).filter((a) => a !== null)
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0)
  return waiting > 0 && mayAdminister(scope) ? [...alerts, waitingAlert(rows, waiting)] : alerts
}

function alertOf(row: SenderRow, now: Date, zone: string): SenderAlert | null {
  const state = doing(row, now)
  if (state !== 'failing' && state !== 'silent' && state !== 'never') return null
  const params = {
    name: row.name,
    refused: row.refusedDay,
    requests: row.requestsDay,
    usual: (row.refusedBefore / 7).toFixed(1),
    day: shortDayText(dayOf(silentSince(row), zone)),
    why: row.lastRefusal ? refusalReason(row.lastRefusal) : { zh: '', en: '' },
  }
  return {
    id: `lrs ${state} ${row.id}`,
    title: sayBoth(words[`tell.${state}`], params),
    because: sayBoth(words[`tell.${state}-because`], params),
    colour: state === 'never' ? 'watch' : 'bad',
    href: `/records/${row.id}`,
    label: words['tell.look'],
  }
}

function waitingAlert(rows: SenderRow[], n: number): SenderAlert {
  const first = rows.filter((r) => r.waiting > 0).toSorted((a, b) => b.waiting - a.waiting)[0]!
  const why = first.lastRefusal ? refusalReason(first.lastRefusal) : { zh: '', en: '' }
  return {
    id: 'lrs waiting',
    title: sayBoth(words['tell.waiting'], { n }),
    because: sayBoth(words['tell.waiting-because'], { name: first.name, n: first.waiting, why }),
    colour: 'watch',
    href: '/records/quarantine',
    label: words['tell.mend'],
  }
}
