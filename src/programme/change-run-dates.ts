// A run gets another name, another first or last day; its modules move along where that is asked, and nothing that lies in it is left outside.
import { daysBetween } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp, savePlanBefore } from './find-run-to-set-up.ts'
import type { FindDatedOutside, FindReferences } from './list-references.ts'
import { askAboutDays, listReferences } from './list-references.ts'
import { moveModules } from './rules/move-modules.ts'
import { checkRunDates } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import type { DatedRow } from './rules/references.ts'
import type { Module, Run } from './contract.ts'
import { activitiesOf } from './store/activity.ts'
import { learnersOf, startLater } from './store/enrolment.ts'
import { modulesOf, saveModules } from './store/module.ts'
import { findOrCreateProgramme } from './store/programme.ts'
import { runNamed, saveRun } from './store/run.ts'

export interface RunDatesAsked {
  run: string
  name: string
  startsOn: string
  endsOn: string
  because?: string | undefined
  /** Learners who join, and work that falls due, outside the new dates may stay there. */
  leaveOutside?: boolean | undefined
  /** Modules move by as many days as the first day does. */
  moveModules?: boolean | undefined
}

/** Learners who began on the old first day begin on the new one. */
export async function changeRunDates(
  tx: Writing,
  scope: Scope,
  ask: RunDatesAsked,
  { now, references, datedOutside }: { now: Date; references: FindReferences; datedOutside: FindDatedOutside },
): Promise<Record<string, never> | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const moved = run.startsOn !== ask.startsOn || run.endsOn !== ask.endsOn
  if (!moved && run.name === ask.name) return {}
  const by = ask.moveModules ? daysBetween(run.startsOn, ask.startsOn) : 0
  const modules = moveModules(await modulesOf(tx, scope, run.id), by)
  const no = checkRunDates(ask, modules)
  if (no) return no
  const called = await runNamed(tx, scope, { programme: run.programme, name: ask.name })
  if (called && called !== run.id)
    return { refused: 'run-name-taken', params: { programme: run.programme, name: ask.name } }
  if (moved) {
    const found = await references(tx, scope, { run: run.id, outside: ask })
    if (found.length > 0)
      return listReferences('rows-outside-run', found, { startsOn: ask.startsOn, endsOn: ask.endsOn })
    const dated = ask.leaveOutside ? [] : await rowsDatedOutside(tx, scope, run, { ...ask, datedOutside })
    if (dated.length > 0) return askAboutDays(dated, { startsOn: ask.startsOn, endsOn: ask.endsOn })
    const unsaid = await savePlanBefore(tx, scope, run, { because: ask.because, at: now })
    if (unsaid) return unsaid
  }
  const beginners = (await learnersOf(tx, scope, run.id)).filter((l) => l.since === run.startsOn)
  await saveRun(tx, scope, {
    id: run.id,
    programme: await findOrCreateProgramme(tx, scope, run.programme),
    name: ask.name,
    startsOn: ask.startsOn,
    endsOn: ask.endsOn,
  })
  if (run.startsOn !== ask.startsOn)
    await startLater(
      tx,
      scope,
      run.id,
      beginners.map(({ id }) => ({ person: id, since: ask.startsOn })),
    )
  if (by !== 0) await saveMoved(tx, scope, modules)
  await writeAuditLog(tx, scope, 'programme.run-changed', run.id, { startsOn: ask.startsOn, endsOn: ask.endsOn })
  return {}
}

async function saveMoved(tx: Writing, scope: Scope, modules: Module[]): Promise<void> {
  await saveModules(tx, scope, modules)
  for (const { id, run, number, startsOn, endsOn } of modules)
    await writeAuditLog(tx, scope, 'programme.module-changed', id, { run, number, startsOn, endsOn })
}

/** Learners who join on another day than the first and would do so outside, and work that falls due there. */
async function rowsDatedOutside(
  tx: Writing,
  scope: Scope,
  run: Run,
  { startsOn, endsOn, datedOutside }: RunDatesAsked & { datedOutside: FindDatedOutside },
): Promise<DatedRow[]> {
  const outside = (day: string | null): day is string => day !== null && (day < startsOn || day > endsOn)
  const learners = (await learnersOf(tx, scope, run.id)).filter((l) => l.since !== run.startsOn && outside(l.since))
  const activities = (await activitiesOf(tx, scope, run.id)).filter((a) => outside(a.dueOn))
  return [
    ...learners.map(({ name, since }): DatedRow => ({ kind: 'learner', name, day: since })),
    ...activities.map(({ name, dueOn }): DatedRow => ({ kind: 'activity', name, day: dueOn! })),
    ...(await datedOutside(tx, scope, { run: run.id, startsOn, endsOn })),
  ]
}
