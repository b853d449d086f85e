// A goal says what will be different: type, measure, baseline, target, due day, owner, source.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { competencies, personsById } from '../people/public.ts'
import { modulesOf } from '../programme/public.ts'
import type { GoalEntry } from './contract.ts'
import { maySetGoals } from './permissions.ts'
import { saveGoal } from './store/goal.ts'
import { organisationGoals } from './store/organisation-goal.ts'

const missing = (g: GoalEntry): string | null => {
  if (g.kind === 'competency') {
    if (g.competency === null) return 'goal-needs-competency'
    return g.fromLevel === null || g.toLevel === null || g.toLevel <= g.fromLevel ? 'goal-needs-levels' : null
  }
  return g.kpi === null || g.direction === null ? 'goal-needs-kpi' : null
}

/** What the goal points at and is not there, as a refusal; null when all is. */
async function unknown(tx: Writing, scope: Scope, run: string, g: GoalEntry): Promise<string | null> {
  const modules = new Set((await modulesOf(tx, scope, run)).map((m) => m.id))
  if (g.modules.some((m) => !modules.has(m))) return 'module-of-another-run'
  const owners = [...new Set([g.owner, ...(g.coOwner === null ? [] : [g.coOwner])])]
  if ((await personsById(tx, scope, owners)).length < owners.length) return 'unknown-owner'
  if (g.competency !== null && !(await competencies(tx, scope)).some((c) => c.id === g.competency))
    return 'unknown-competency'
  if (g.serves !== null && !(await organisationGoals(tx, scope)).some((o) => o.id === g.serves))
    return 'unknown-organisation-goal'
  return null
}

/** Sets a goal or revises it. Without a baseline it is kept, and flagged wherever it is shown. */
export async function setGoal(
  tx: Writing,
  scope: Scope,
  run: string,
  g: GoalEntry,
  now: Date,
): Promise<{ id: string } | { refused: string }> {
  if (!maySetGoals(scope, run)) return { refused: 'not-yours' }
  const no = missing(g) ?? (await unknown(tx, scope, run, g))
  if (no) return { refused: no }
  if (!(await saveGoal(tx, scope, run, g, now))) return { refused: 'id-used-for-something-else' }
  await writeAuditLog(tx, scope, 'align.goal-set', g.id)
  return { id: g.id }
}
