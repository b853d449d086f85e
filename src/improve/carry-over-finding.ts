// What is still open at the end of one run stands at the door of the next: adopted, and where; or refused, and why. Before that the next run can not start.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { modulesOf, runById } from '../programme/public.ts'
import { issuesOf } from '../respond/public.ts'
import { mayDecide } from './permissions.ts'
import { mayPass, standsOpen } from './rules/finding.ts'
import type { Finding } from './store/finding.ts'
import { findingById, findingsOf, saveCarry, saveDoorAnswer } from './store/finding.ts'
import type { ChangeKind } from './tables.ts'

type Answer = { id: string } | { refused: string }
/** A finding of the run before, and the answer it got here. `returned` are reports of the same theme and module in this run (复发); none for what a re-check found settled. */
export interface CarriedFinding {
  finding: Finding
  answered: boolean
  answer: Finding['answers'][number] | null
  moduleName: string | null
  returned: string[]
}

/** Says what the next run should do about a finding. */
export async function carryOverFinding(
  tx: Writing,
  scope: Scope,
  ask: { finding: string; text: string; kind: ChangeKind; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  if (!standsOpen(finding.state)) return { refused: 'not-open' }
  if (!ask.text.trim()) return { refused: 'say-what' }
  const saved = await saveCarry(tx, scope, {
    finding: finding.id,
    text: ask.text.trim(),
    kind: ask.kind,
    at: ask.now,
    by_person: scope.person,
  })
  if (!saved) return finding.carry?.text === ask.text.trim() ? { id: finding.id } : { refused: 'carried-already' }
  await writeAuditLog(tx, scope, 'improve.carried', finding.id)
  return { id: finding.id }
}

/** Adopts a carried finding (`text` says where) or refuses it (`text` says why). */
export async function answerCarriedFinding(
  tx: Writing,
  scope: Scope,
  ask: { run: string; finding: string; answer: 'adopted' | 'refused'; text: string; module: string | null; now: Date },
): Promise<Answer> {
  if (!mayDecide(scope, ask.run)) return { refused: 'not-yours' }
  const item = (await carriedFindings(tx, scope, ask.run)).find((d) => d.finding.id === ask.finding)
  if (!item) return { refused: 'not-at-this-door' }
  if (!ask.text.trim()) return { refused: ask.answer === 'adopted' ? 'say-where' : 'say-why' }
  if (ask.module && !(await modulesOf(tx, scope, ask.run)).some((m) => m.id === ask.module))
    return { refused: 'module-of-another-run' }
  const saved = await saveDoorAnswer(tx, scope, {
    finding: ask.finding,
    run: ask.run,
    answer: ask.answer,
    text: ask.text.trim(),
    module: ask.module,
    at: ask.now,
    by_person: scope.person,
  })
  if (!saved)
    return item.answer?.answer === ask.answer && item.answer.text === ask.text.trim()
      ? { id: ask.finding }
      : { refused: 'answered-already' }
  await writeAuditLog(tx, scope, `improve.${ask.answer}`, ask.finding, { run: ask.run })
  return { id: ask.finding }
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
