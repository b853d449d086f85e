// Which goals of a run have evidence, and which a signed reason why they have none.
import { goalsOf } from '../../align/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { seatsOf } from '../../programme/public.ts'
import type { ReasonStanding } from '../rules/not-measured.ts'
import { standingOfReason } from '../rules/not-measured.ts'
import type { NotMeasured } from '../store/not-measured-goal.ts'
import { notMeasured } from '../store/not-measured-goal.ts'
import { reportShown, reportsListed } from '../store/report.ts'
import { comparedIn } from './closing-summary/view-competencies-after-run.ts'

export interface GoalStanding {
  id: string
  name: string
  /** A figure in a report, or levels rated after the training; null when there is nothing. */
  evidence: 'report' | 'ratings' | null
  reason: (NotMeasured & { standing: ReasonStanding }) | null
}

/** May the run be closed as far as this goal goes? */
export const isAnswered = (goal: GoalStanding): boolean => goal.evidence !== null || goal.reason?.standing === 'signed'

/** Who holds the business seat of a run today and has not left the company. */
export const businessOf = async (reading: Reading, scope: Scope, run: string) =>
  (await seatsOf(reading, scope, run, 'business')).filter(({ leftOn }) => leftOn === null)

/** `scope` is the product's: whether a goal was measured is the same for everybody. */
export async function goalStandings(reading: Reading, scope: Scope, run: string): Promise<GoalStanding[]> {
  const goals = await goalsOf(reading, scope, run)
  if (goals.length === 0) return []
  const measured = await figuresMeasured(reading, scope, run)
  const { compared } = await comparedIn(reading, scope, run)
  const rated = new Set(
    compared.filter((c) => c.superior !== null || c.others !== null || c.self !== null).map((c) => c.competency),
  )
  const business = (await businessOf(reading, scope, run)).map(({ person }) => person)
  const reasons = new Map((await notMeasured(reading, scope, run)).map((n) => [n.goal, n]))
  return goals.map((goal) => {
    const reason = reasons.get(goal.id)
    return {
      id: goal.id,
      name: goal.name,
      evidence:
        goal.kpi !== null && measured.has(goal.kpi)
          ? 'report'
          : goal.competency !== null && rated.has(goal.competency)
            ? 'ratings'
            : null,
      reason: reason ? { ...reason, standing: standingOfReason(reason, business) } : null,
    }
  })
}

/** The figures of which the newest report says something, under both their names. */
async function figuresMeasured(reading: Reading, scope: Scope, run: string): Promise<Set<string>> {
  const [newest] = await reportsListed(reading, scope, run)
  const report = newest && (await reportShown(reading, scope, newest.id))
  if (!report) return new Set()
  const said = new Set(report.result.kpis.filter(({ verdict }) => verdict !== 'refused').map(({ kpi }) => kpi))
  return new Set(report.content.kpis.filter(({ kpi }) => said.has(kpi)).flatMap(({ kpi, name }) => [kpi, name]))
}
