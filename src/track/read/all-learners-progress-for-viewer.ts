// The progress of all learners for whoever looks: those they may see by name, and for staff who of them is at risk.
import { seesWhole, stillThere } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { allLearnersProgress } from './all-learners-progress.ts'
import { runsOn, standingsOf } from './at-risk-ranking.ts'

export async function allLearnersProgressForViewer(context: ReadContext) {
  const { reading, scope, runContext, fresh, reach } = context
  const learners = stillThere(context)
  const { standings } =
    reach === 'staff' && runsOn(runContext, runContext.today)
      ? await standingsOf(reading, scope, runContext)
      : { standings: [] }
  return {
    ...(await allLearnersProgress(reading, scope, runContext, { learners, standings, whole: seesWhole(context) })),
    fresh,
  }
}
