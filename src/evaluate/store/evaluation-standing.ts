// How far the evaluation of several runs is, without what a page of it shows.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { EffectResult } from '../read/report/contract.ts'

export interface EvaluationStanding {
  /** The windows of the plan in force. */
  plan: { before: { from: string; to: string }; after: { from: string; to: string } } | null
  /** The newest report. */
  report: { grade: EffectResult['grade']; verdicts: string[] } | null
  causes: number
  draws: number
}

/** By run. */
export async function evaluationStandings(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, EvaluationStanding>> {
  const rows = await reading
    .selectFrom('programme.run as r')
    .select([
      'r.id',
      sql<
        EvaluationStanding['plan']
      >`(select jsonb_build_object('before', l.content -> 'before', 'after', l.content -> 'after')
        from evaluate.plan l where l.run = r.id order by l.version desc limit 1)`.as('plan'),
      sql<EvaluationStanding['report']>`(select jsonb_build_object('grade', p.result -> 'grade',
        'verdicts', jsonb_path_query_array(p.result, '$.kpis[*].verdict'))
        from evaluate.report p where p.run = r.id order by p.computed_at desc limit 1)`.as('report'),
      sql<number>`(select count(*) from evaluate.other_cause c where c.run = r.id)`.as('causes'),
      sql<number>`(select count(*) from evaluate.lottery_draw d where d.run = r.id)`.as('draws'),
    ])
    .where('r.id', '=', anyOf(runs))
    .execute()
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
