// The learners off course with their reasons in words and what usually helps; nobody for those who are not staff.
import type { Day } from '../../calendar/day.ts'
import { signalRows } from '../store/signal.ts'
import type { ReadContext } from './read-context.ts'
import { standingsOf } from './at-risk-ranking.ts'
import { learnerReasonTexts, suggestionOf } from './signal-text.ts'

export async function atRiskLearners({ reading, scope, runContext, reach, learners, fresh }: ReadContext, asked?: Day) {
  const { standings, on, share, running } =
    reach === 'staff'
      ? await standingsOf(reading, scope, runContext, asked)
      : { standings: [], on: asked ?? runContext.today, share: 0, running: true }
  const brief = new Map(learners.map((learner) => [learner.id, learner]))
  const open = new Map(
    (await signalRows(reading, scope, { run: runContext.run.id, open: true }))
      .filter(({ kind }) => kind === 'off-course')
      .map((signal) => [signal.person, signal.id]),
  )
  const listed = standings
    .filter(({ atRisk, learner }) => atRisk && brief.has(learner))
    .map((one) => {
      const { name, number, unit } = brief.get(one.learner)!
      return {
        person: one.learner,
        name,
        number,
        unit,
        rank: one.rank,
        score: one.score,
        probability: one.probability,
        reasons: learnerReasonTexts(one.reasons),
        suggest: suggestionOf(one.reasons[0]!.code),
        signal: open.get(one.learner) ?? null,
      }
    })
  const begun = runContext.today >= runContext.dates.first
  return { on, share, of: standings.length, running, begun, learners: listed, fresh }
}
