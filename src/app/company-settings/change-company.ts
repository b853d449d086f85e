// An administrator renames the company, or gives it another time zone while no training has days in the old one.
import { changeOrganisation, organisation } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { runs } from '../../programme/public.ts'
import type { Company } from './contract.ts'
import { isTimeZone } from './is-time-zone.ts'

type Refused = { refused: string; params?: Record<string, string | number> }
const mayChange = (scope: Scope) => scope.duties.has('administrator')

export async function viewCompany(reading: Reading, scope: Scope): Promise<Company | Refused> {
  if (!mayChange(scope)) return { refused: 'not-administrator' }
  const found = await organisation(reading, scope)
  if (!found) return { refused: 'not-found' }
  const { name, timeZone, sample } = found
  return { name, timeZone, sample, runs: (await runs(reading, scope)).length }
}

/** The same again changes nothing, and is not written down twice. */
export async function changeCompany(
  tx: Writing,
  scope: Scope,
  to: { name: string; timeZone: string },
): Promise<{ name: string; timeZone: string } | Refused> {
  const before = await viewCompany(tx, scope)
  if ('refused' in before) return before
  if (!isTimeZone(to.timeZone)) return { refused: 'unknown-time-zone', params: { zone: to.timeZone } }
  if (to.timeZone !== before.timeZone && before.runs > 0)
    return { refused: 'zone-is-used', params: { runs: before.runs, zone: before.timeZone } }
  if (to.name === before.name && to.timeZone === before.timeZone) return to
  await changeOrganisation(tx, scope, to)
  await writeAuditLog(tx, scope, 'people.organisation-changed', 'organisation', {
    name: to.name,
    was: before.name,
    timeZone: to.timeZone,
  })
  return to
}
