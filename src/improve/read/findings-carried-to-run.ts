// What the run before left at the door of a run, and whether that lets it start.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { modulesOf, runById } from '../../programme/public.ts'
import { issuesOf } from '../../respond/public.ts'
import { standsOpen } from '../rules/finding.ts'
import { mayPass } from '../rules/next-run-start.ts'
import type { Finding } from '../store/finding.ts'
import { findingsOf } from '../store/finding.ts'

/** A finding of the run before, and the answer it got here. `returned` are reports of the same theme and module in this run (复发); none for what a re-check found settled. */
export interface CarriedFinding {
  finding: Finding
  answered: boolean
  answer: Finding['answers'][number] | null
  moduleName: string | null
  returned: string[]
}

/** What stands at the door of a run: open findings of the run it follows, and those answered here already. */
export async function carriedFindings(reading: Reading, scope: Scope, run: string): Promise<CarriedFinding[]> {
  const before = (await runById(reading, scope, run))?.follows
  if (!before) return []
  const names = new Map(
    [...(await modulesOf(reading, scope, before)), ...(await modulesOf(reading, scope, run))].map((m) => [
      m.id,
      m.name,
    ]),
  )
  const nameOf = (module: string | null) => (module ? (names.get(module) ?? null) : null)
  const reports = (await issuesOf(reading, scope, run)).filter((i) => i.voice !== 'signal')
  return (await findingsOf(reading, scope, before)).flatMap((finding) => {
    const answer = finding.answers.find((a) => a.run === run) ?? null
    if (!answer && !standsOpen(finding.state)) return []
    const moduleName = nameOf(finding.module)
    const returned =
      finding.state === 'settled'
        ? []
        : reports.filter((i) => i.theme === finding.theme && nameOf(i.module) === moduleName).map((i) => i.id)
    return [{ finding, answered: answer !== null, answer, moduleName, returned }]
  })
}

/** What is left to the next run, or answered there already, is no longer this run's to do. */
export const handedOver = (f: Finding) => f.carry !== null || f.answers.length > 0

/** May this run start? `waiting` are the titles still without an answer. */
export async function mayStart(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ may: boolean; waiting: string[] }> {
  const door = await carriedFindings(reading, scope, run)
  return { may: mayPass(door), waiting: door.filter((d) => !d.answered).map((d) => d.finding.title) }
}
