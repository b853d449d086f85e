// What the run before left is answered in this one: adopted, and where; or refused, and why.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { modulesOf } from '../programme/public.ts'
import { mayDecide } from './permissions.ts'
import { carriedFindings } from './read/findings-carried-to-run.ts'
import { saveCarryOverAnswer } from './store/finding.ts'

type Answer = { id: string } | { refused: string }

/** Adopts a carried finding (`text` says where) or refuses it (`text` says why). */
export async function answerCarriedFinding(
  tx: Writing,
  scope: Scope,
  ask: { run: string; finding: string; answer: 'adopted' | 'refused'; text: string; module: string | null; now: Date },
): Promise<Answer> {
  if (!mayDecide(scope, ask.run)) return { refused: 'not-yours' }
  const item = (await carriedFindings(tx, scope, ask.run)).find((d) => d.finding.id === ask.finding)
  if (!item) return { refused: 'not-carried-into-this-run' }
  if (!ask.text.trim()) return { refused: ask.answer === 'adopted' ? 'say-where' : 'say-why' }
  if (ask.module && !(await modulesOf(tx, scope, ask.run)).some((m) => m.id === ask.module))
    return { refused: 'module-of-another-run' }
  const saved = await saveCarryOverAnswer(tx, scope, {
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
