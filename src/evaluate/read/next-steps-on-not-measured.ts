// Reasons why a goal was not measured: for the business to sign, for the lead to write anew.
import { goalsOf } from '../../align/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { TextParams } from '../../platform/localised-text/contract.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run } from '../../programme/contract.ts'
import { isBusiness, leadsRun } from '../permissions.ts'
import { notMeasuredWords } from './not-measured-words.ts'
import type { NotMeasured } from '../store/not-measured-goal.ts'
import { notMeasured } from '../store/not-measured-goal.ts'

const text = textsOf(notMeasuredWords)

export async function readNextStepsOnNotMeasured(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<() => ActionItem[]> {
  const signing = runs.filter(({ id, state }) => state !== 'closed' && (isBusiness(scope, id) || leadsRun(scope, id)))
  if (signing.length === 0) return () => []
  const reasons = (
    await notMeasured(
      reading,
      scope,
      signing.map(({ id }) => id),
    )
  ).filter((n) => !n.answer?.agrees)
  const acts: ActionItem[] = []
  for (const [run, own] of Map.groupBy(reasons, (n) => n.run)) {
    const names = new Map((await goalsOf(reading, scope, run)).map((g) => [g.id, g.name]))
    for (const n of own) {
      const goal = names.get(n.goal)
      if (goal && !n.answer && n.by !== scope.person && isBusiness(scope, run))
        acts.push(actOn(n, 'not-measured', { goal, by: n.byName }))
      if (goal && n.answer && leadsRun(scope, run))
        acts.push(actOn(n, 'objected', { goal, by: n.answer.byName, because: n.answer.because }))
    }
  }
  return () => acts
}

const actOn = (n: NotMeasured, key: 'not-measured' | 'objected', params: TextParams): ActionItem => ({
  id: `evaluate:${n.goal}:${key}`,
  run: n.run,
  stage: 'evaluate',
  title: text(`act.${key}`, params),
  because: text(`act.${key}-because`, params),
  dueAt: null,
  colour: key === 'objected' ? 'bad' : 'watch',
  href: `/runs/${n.run}/state#goals`,
  label: text(`act.${key}-label`),
})
