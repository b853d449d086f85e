// The weakest competency after a run is left to the next one: a finding with what it rests on, standing at the next run's door.
import { carryOverFinding, raiseFinding } from '../improve/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { asProduct } from '../platform/db/act-as-product.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { closedRuns } from '../programme/public.ts'
import { mayPlan } from './permissions.ts'
import { carriedTitle, comparedIn } from './read/closing-summary/view-competencies-after-run.ts'

const one = (x: number) => x.toFixed(1)

/** Raises the finding and says what the next run should do; the same again changes nothing. */
export async function carryOverCompetency(
  db: OpenDatabase,
  scope: Scope,
  ask: { run: string; competency: string },
  now: Date,
): Promise<{ finding: string } | { refused: string }> {
  if (!mayPlan(scope, ask.run)) return { refused: 'not-yours' }
  return db.write(scope, async (tx) => {
    if ((await closedRuns(tx, scope, [ask.run])).has(ask.run)) return { refused: 'closed-run' }
    const { compared } = await asProduct(tx, () => comparedIn(tx, scope, ask.run))
    const found = compared.find((c) => c.competency === ask.competency)
    if (!found) return { refused: 'not-found' }
    const rests = [
      found.superior && `上级评 ${one(found.superior.mean)}（${found.superior.n} 人）`,
      found.others && `360 他人评 ${one(found.others.mean)}（${found.others.n} 人）`,
    ]
      .filter((s) => s !== null)
      .join('，')
    const raised = await raiseFinding(tx, scope, {
      id: idFrom('closing', ask.run, ask.competency),
      run: ask.run,
      module: null,
      theme: 'other',
      title: carriedTitle(found.name),
      from: { kind: 'observation', id: null },
      indicator: null,
      now,
    })
    if ('refused' in raised) return raised
    const carried = await carryOverFinding(tx, scope, {
      finding: raised.id,
      text: `下一期加强「${found.name}」：训后${rests || '自评偏低'}`,
      kind: 'content',
      now,
    })
    return 'refused' in carried && carried.refused !== 'carried-already' ? carried : { finding: raised.id }
  })
}
