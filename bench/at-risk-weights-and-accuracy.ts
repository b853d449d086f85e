// How well the off-course score finds who will fail or withdraw, on the Open University's runs of 2013; `--write` makes the shipped weights.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '../src/calendar/day.ts'
import { auc, calibrate, calibrated, calibrationError } from '../src/statistics/calibration.ts'
import { fitLogistic } from '../src/statistics/logistic-ridge.ts'
import type { LearnerAtCutoff } from '../src/track/rules/learner-at-cutoff.ts'
import { learnerAtCutoff } from '../src/track/rules/learner-at-cutoff.ts'
import { atRiskStandings, atRiskFrom } from '../src/track/rules/at-risk.ts'
import type { Feature, PerFeature, Weights } from '../src/track/rules/at-risk-features.ts'
import { distances, features, perFeature } from '../src/track/rules/at-risk-features.ts'
import type { Enrolment, Run } from './read-oulad.ts'
import { before, readRuns } from './read-oulad.ts'

/** A run as it stood when `share` of it was over. Those who had already left are not there: nobody needs a warning about them. */
type Cohort = { run: string; share: number; learners: LearnerAtCutoff[]; lost: number[] }

const start = '2013-02-01'
const shares = [0.1, 0.2, 0.3, 0.5]
const goals = { 0.1: [0.71, 0.72], 0.2: [0.775, 0.77], 0.3: [0.82, 0.81], 0.5: [0.885, 0.88] } as Record<
  number,
  [number, number]
>
/** More of these can only raise the risk (1) or lower it (−1); a weight that says otherwise is chance and is left out. */
const raises: PerFeature<1 | -1> = {
  activeDays: -1,
  recentDays: -1,
  effortRank: -1,
  effort: -1,
  daysSinceSeen: 1,
  meanScore: -1,
  onTime: -1,
  handedIn: -1,
  earlierAttempts: 1,
}

const days = Array.from({ length: 500 }, (_, index) => addDays(start, index - before))
const dayAt = (number: number) => days[Math.max(0, number + before)]!

/** Cohorts are asked for again and again; making one takes a second. */
const made = new Map<string, Cohort>()

const runs = await readRuns(['2013B', '2013J'])
if (!runs) {
  console.log('at-risk-weights-and-accuracy: skipped, ../shared/data/oulad is not there')
  process.exit(0)
}
report(runs)
if (process.argv.includes('--write')) write(weightsFrom(runs))

function report(all: Run[]): void {
  const earlier = all.filter((run) => run.key.endsWith('2013B'))
  const later = all.filter((run) => run.key.endsWith('2013J'))
  const trained = weightsFrom(earlier)
  console.log(
    'share   AUC 2013B→2013J (goal)   inside a run (goal)   each run by the other eight: AUC, inside   module unseen, inside   last visit alone   ECE   flagged: precision, recall',
  )
  for (const share of shares) {
    const cohorts = later.map((run) => cohortOf(run, share))
    const lost = cohorts.flatMap((cohort) => cohort.lost)
    const pooled = auc(
      cohorts.flatMap((cohort) => scoresOf(cohort, trained)),
      lost,
    )!
    const inside = mean(cohorts.map((cohort) => insideAuc(cohort, trained)))
    const unseen = mean(
      all.map((run) =>
        insideAuc(
          cohortOf(run, share),
          weightsFrom(
            all.filter((other) => other.key.slice(0, 3) !== run.key.slice(0, 3)),
            [share],
          ),
        ),
      ),
    )
    const others = all.map((run) => ({
      cohort: cohortOf(run, share),
      weights: weightsFrom(
        all.filter((other) => other !== run),
        [share],
      ),
    }))
    const byOthers = auc(
      others.flatMap(({ cohort, weights }) => scoresOf(cohort, weights)),
      others.flatMap(({ cohort }) => cohort.lost),
    )!
    const insideByOthers = mean(others.map(({ cohort, weights }) => insideAuc(cohort, weights)))
    const visit = auc(
      cohorts.flatMap((cohort) => cohort.learners.map((learner) => learner.daysSinceSeen!)),
      lost,
    )!
    const [goal, goalInside] = goals[share]!
    const cells = [
      `${share * 100} %`,
      `${three(pooled)} (${goal})`,
      `${three(inside)} (${goalInside})`,
      `${three(byOthers)}, ${three(insideByOthers)}`,
      three(unseen),
      three(visit),
      three(calibrationAfter({ earlier, cohorts, trained })),
      flagged(cohorts, trained),
    ]
    console.log(cells.join('    '))
  }
}

/** Expected calibration error on the later runs together, each calibrated on the finished run of its own module. */
function calibrationAfter({
  earlier,
  cohorts,
  trained,
}: {
  earlier: Run[]
  cohorts: Cohort[]
  trained: Weights
}): number {
  const promised: number[] = []
  const lost: number[] = []
  for (const cohort of cohorts) {
    const own = earlier.find((run) => run.key.slice(0, 3) === cohort.run.slice(0, 3))
    if (!own) continue
    const finished = cohortOf(own, cohort.share)
    const calibration = calibrate(scoresOf(finished, trained), finished.lost)
    if ('refused' in calibration) throw new Error(calibration.refused)
    promised.push(...scoresOf(cohort, trained).map((score) => calibrated(calibration, score)))
    lost.push(...cohort.lost)
  }
  return calibrationError(promised, lost)!
}

function flagged(cohorts: Cohort[], weights: Weights): string {
  let called = 0
  let right = 0
  for (const cohort of cohorts) {
    const lost = new Map(cohort.learners.map((learner, index) => [learner.learner, cohort.lost[index]!]))
    for (const standing of atRiskStandings(cohort.learners, { share: cohort.share, weights })) {
      if (!standing.atRisk) continue
      called += 1
      right += lost.get(standing.learner)!
    }
  }
  const all = cohorts.flatMap((cohort) => cohort.lost).reduce((sum, lost) => sum + lost, 0)
  return `${three(right / called)}, ${three(right / all)} (score ≥ ${atRiskFrom})`
}

function insideAuc(cohort: Cohort, weights: Weights): number {
  return auc(scoresOf(cohort, weights), cohort.lost)!
}

/** Scores in the order of the cohort. */
function scoresOf(cohort: Cohort, weights: Weights): number[] {
  const scores = new Map(
    atRiskStandings(cohort.learners, { share: cohort.share, weights }).map((standing) => [
      standing.learner,
      standing.score,
    ]),
  )
  return cohort.learners.map((learner) => scores.get(learner.learner)!)
}

function cohortOf(run: Run, share: number): Cohort {
  const key = `${run.key} ${share}`
  const cohort = made.get(key) ?? makeCohort(run, share)
  made.set(key, cohort)
  return cohort
}

function makeCohort(run: Run, share: number): Cohort {
  const day = Math.round(run.days * share)
  const there = run.enrolments.filter(
    (enrolment) => (enrolment.left === null || enrolment.left > day) && enrolment.entered <= day,
  )
  const learners = there.map((enrolment) => learnerAtCutoff(happened(enrolment), addDays(start, day))!)
  return { run: run.key, share, learners, lost: there.map((enrolment) => Number(enrolment.lost)) }
}

function happened(enrolment: Enrolment) {
  const active = [...enrolment.clicks].flatMap((effort, at) => (effort > 0 ? [{ day: days[at]!, effort }] : []))
  return {
    learner: enrolment.learner,
    entered: dayAt(enrolment.entered),
    active,
    earlierAttempts: enrolment.earlierAttempts,
    handIns: enrolment.handIns.map(({ due, handedIn }) => ({
      due: dayAt(due),
      handedIn: handedIn === null ? null : dayAt(handedIn),
    })),
    scores: enrolment.handIns.flatMap(({ handedIn, score }) =>
      handedIn === null || score === null ? [] : [{ day: dayAt(handedIn), share: score }],
    ),
  }
}

function weightsFrom(from: Run[], at: readonly number[] = shares): Weights {
  return at.map((share) => fitAt(from.map((run) => cohortOf(run, share))))
}

/** One fit; features whose weight has the wrong sign are dropped, the worst first, until none has. */
function fitAt(cohorts: Cohort[]): Weights[number] {
  const outcomes = cohorts.flatMap((cohort) => cohort.lost)
  const values = cohorts.flatMap((cohort) => distances(cohort.learners))
  const scale = perFeature((feature) => Math.sqrt(mean(values.map((one) => one[feature] ** 2))) || 1)
  let kept: Feature[] = [...features]
  for (;;) {
    const rows = values.map((one) => kept.map((feature) => one[feature] / scale[feature]))
    const fit = fitLogistic(rows, outcomes, 5)
    if ('refused' in fit) throw new Error(fit.refused)
    const wrong = kept.map((feature, index) => -raises[feature] * fit.weights[index]!)
    const worst = Math.max(...wrong)
    if (worst <= 0)
      return {
        share: cohorts[0]!.share,
        weight: perFeature((feature) => (fit.weights[kept.indexOf(feature)] ?? 0) / scale[feature]),
      }
    kept = kept.filter((_, index) => wrong[index] !== worst)
  }
}

function write(weights: Weights): void {
  const lines = weights.map(
    (knot) =>
      `  { share: ${knot.share}, weight: { ${features.map((feature) => `${feature}: ${Number(knot.weight[feature].toPrecision(4))}`).join(', ')} } },`,
  )
  const text = `// The weights an organisation starts with, before it has finished runs of its own; written by bench/at-risk-weights-and-accuracy.ts, not by hand.
import type { Weights } from './at-risk-features.ts'

// Logistic regression (ridge 5 on standardised features, each against the average of its run) of "failed or withdrew" on the
// ${runs!.reduce((sum, run) => sum + run.enrolments.length, 0)} enrolments in the ${runs!.length} runs of 2013 of the Open University Learning Analytics Dataset: Kuzilek J., Hlosta M.,
// Zdrahal Z., Scientific Data 4:170171 (2017), CC BY 4.0. Those who had left before the day in question are not in it. No
// demographics. A feature at weight 0 had the wrong sign at that share of the course: chance, or said better by another one.
export const shippedWeights: Weights = [
${lines.join('\n')}
]
`
  writeFileSync(join(import.meta.dirname, '../src/track/rules/at-risk-weights.ts'), text)
}

function three(value: number): string {
  return value.toFixed(3)
}
function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
