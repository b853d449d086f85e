// Where the evaluation of a run stands: plan, other causes, draws, and a report.
import { goalsOf } from '../../align/public.ts'
import { addDays } from '../../calendar/day.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { Evaluation } from '../contract.ts'
import { mayPlan, sidesOf } from '../permissions.ts'
import { planShown } from '../store/plan.ts'
import { causesOf } from '../store/other-cause.ts'
import { reportsListed } from '../store/report.ts'
import { viewLotteryDraws } from './plan/lottery-draws.ts'
import { runIfReadable } from './readable-run.ts'
import { reportView } from './report/view-report.ts'

/** Everything the evaluation page shows; null when the run is not this person's to see. */
export async function viewEvaluation(
  db: OpenDatabase,
  scope: Scope,
  run: string,
  asked?: string,
): Promise<Evaluation | null> {
  const may = await runIfReadable(db, scope, run)
  if (!may) return null
  const product = systemScope(scope.person)
  return db.read(product, async (reading) => {
    const [plan, kept] = [await planShown(reading, product, run), await reportsListed(reading, product, run)]
    const reports = mayPlan(scope, run) ? kept : kept.slice(0, 1)
    const { startsOn, endsOn } = may.run
    const shown = reports.find((r) => r.id === asked) ?? reports[0]
    return {
      plan: plan && planView(plan, plan.content.goals?.length ? await goalsOf(reading, product, run) : []),
      startsOn,
      endsOn,
      suggestion: {
        before: { from: addDays(startsOn, -56), to: addDays(startsOn, -1) },
        after: { from: addDays(endsOn, 1), to: addDays(endsOn, 56) },
      },
      causes: await causesOf(reading, product, run),
      report: shown ? await reportView(reading, product, { id: shown.id, single: mayPlan(scope, run) }) : null,
      reports: reports.map((r) => ({ id: r.id, computedAt: r.computedAt.toISOString(), grade: r.grade })),
      draws: mayPlan(scope, run) ? await viewLotteryDraws(reading, product, run) : [],
      mayPlan: mayPlan(scope, run),
      mayName: sidesOf(scope, run, may.manages),
    }
  })
}

function planView(
  p: NonNullable<Awaited<ReturnType<typeof planShown>>>,
  goals: { id: string; name: string }[],
): Evaluation['plan'] {
  const { others = 'named', dates: _dates, draw, ...entry } = p.content
  return {
    ...entry,
    version: p.version,
    hash: p.hash,
    frozenAt: p.frozenAt.toISOString(),
    by: p.by,
    because: p.because,
    trained: p.trained,
    comparison: p.members - p.trained,
    others,
    drawn: Boolean(draw),
    goalNames: goals.filter((g) => p.content.goals?.includes(g.id)).map((g) => g.name),
  }
}
