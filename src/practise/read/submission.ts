// One learner's work on a task, with the joint review on one page.
import { daysBetween } from '../../calendar/day.ts'
import { organisationToday, personsById, superiorsOf } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Side, Submission, Task } from '../contract.ts'
import { closedRuns } from '../../programme/public.ts'
import { sidesOf } from '../permissions.ts'
import { gapOf, stateOf } from '../rules/joint-review-state.ts'
import type { SubmissionKey } from '../store/submission.ts'
import { agreementOf, directionsOf, relevanceOf, scoringsOf } from '../store/joint-review.ts'
import { earlierReports, linesOf, reportOf } from '../store/submission.ts'
import { submissionState } from './submission-state.ts'

const asDirection = (d: Awaited<ReturnType<typeof directionsOf>>[number]) => ({
  id: d.id,
  text: d.text,
  by: d.by,
  at: d.at.toISOString(),
  fromTask: d.fromTask,
  seenIn: d.seenIn,
})

/** The other side's scoring is withheld until one's own is given, and from the learner until both signed. */
export async function viewSubmission(
  reading: Reading,
  scope: Scope,
  p: SubmissionKey,
  now: Date,
): Promise<Submission | null> {
  const found = await submissionState(reading, scope, p)
  if (!found) return null
  const { task, work } = found
  const left = daysBetween(await organisationToday(reading, scope, now), found.dueOn)
  const mine = await sidesOf(reading, scope, task, p.person)
  const state = stateOf(work)
  const [scorings, directions] = [
    await scoringsOf(reading, scope, p),
    await directionsOf(reading, scope, p.run, p.person),
  ]
  const bothGiven = work.scorings.trainer !== null && work.scorings.superior !== null
  const shown = (side: Side) => {
    const s = scorings.find((x) => x.side === side)
    const visible = state === 'agreed' || mine.includes(side) || (mine.length > 0 && bothGiven)
    return s && visible
      ? { by: s.by, inPlaceOf: s.inPlaceOf, scores: s.scores, comment: s.comment, at: s.at.toISOString() }
      : null
  }
  const report = await reportOf(reading, scope, p)
  const relevance = await relevanceOf(reading, scope, p)
  const agreement = await agreementOf(reading, scope, p)
  const mayKnow = mine.length > 0 || state === 'agreed'
  return {
    task,
    person: { id: p.person, name: found.name },
    dueOn: found.dueOn,
    state,
    daysLeft: left,
    late: !work.reported && left < 0,
    relevance: relevance && { ...relevance, at: relevance.at.toISOString() },
    lines: (await linesOf(reading, scope, p)).map(({ at: _at, ...l }) => l),
    report: report && { ...report, at: report.at.toISOString() },
    earlier: (await earlierReports(reading, scope, p)).map((r) => ({ ...r, at: r.at.toISOString() })),
    mine,
    inPlaceOf: mine.includes('superior') ? await absentSuperior(reading, scope, p.person) : null,
    isLearner: scope.person === p.person,
    closed: (await closedRuns(reading, scope, [p.run])).has(p.run),
    scorings: { trainer: shown('trainer'), superior: shown('superior') },
    given: { trainer: work.scorings.trainer !== null, superior: work.scorings.superior !== null },
    gap: bothGiven && mayKnow ? gapOf(work.scorings.trainer, work.scorings.superior) : null,
    agreement:
      agreement && mayKnow
        ? {
            scores: agreement.scores,
            line: agreement.line,
            signed: agreement.signatures,
            at: agreement.at.toISOString(),
          }
        : null,
    ...directionsIn(task, directions, mayKnow),
  }
}

/** Those of this task, and those of earlier ones that both sides signed and nobody saw done yet: they head it. */
const directionsIn = (
  task: Task,
  directions: Awaited<ReturnType<typeof directionsOf>>,
  mayKnow: boolean,
): Pick<Submission, 'directions' | 'heading'> => ({
  directions: mayKnow ? directions.filter((d) => d.task === task.id).map(asDirection) : [],
  heading: directions
    .filter((d) => d.task !== task.id && d.signed && (d.seenIn === null || d.seenIn === task.title))
    .map(asDirection),
})

async function absentSuperior(reading: Reading, scope: Scope, learner: string): Promise<string | null> {
  const superior = (await superiorsOf(reading, scope, [learner])).get(learner)
  if (superior === undefined || superior === scope.person) return null
  return (await personsById(reading, scope, [superior]))[0]?.name ?? null
}
