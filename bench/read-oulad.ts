// Reads the Open University's published learners (CC BY 4.0, Kuzilek et al. 2017) as what our rules are given: what happened, by day.
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'

export type Enrolment = {
  run: string
  learner: string
  /** Clicks by day of the course, day 0 at `before`. */
  clicks: Uint16Array
  handIns: { due: number; handedIn: number | null; score: number | null }[]
  earlierAttempts: number
  left: number | null
  entered: number
  /** Failed or withdrew. */
  lost: boolean
}
export type Run = { key: string; days: number; enrolments: Enrolment[] }

/** Days before the start of the course that are kept. */
export const before = 40
export const ouladFolder = join(process.env.MIDCOURSE_DATA ?? join(import.meta.dirname, '../../shared/data'), 'oulad')

/** All runs of the presentations given ('2013B', '2013J'); null where the data set is not there. About ten seconds. */
export async function readRuns(presentations: readonly string[]): Promise<Run[] | null> {
  if (!existsSync(join(ouladFolder, 'studentVle.csv.gz'))) return null
  const runs = new Map<string, Run>()
  for (const [module, presentation, days] of rows('courses.csv')) {
    if (presentations.includes(presentation!))
      runs.set(`${module} ${presentation}`, { key: `${module} ${presentation}`, days: Number(days), enrolments: [] })
  }
  const seats = new Map<string, Enrolment>()
  for (const row of rows('studentInfo.csv.gz')) {
    const run = runs.get(`${row[0]} ${row[1]}`)
    if (!run) continue
    const enrolment: Enrolment = {
      run: run.key,
      learner: row[2]!,
      clicks: new Uint16Array(before + run.days),
      handIns: [],
      earlierAttempts: Number(row[8]),
      left: null,
      entered: 0,
      lost: row[11] === 'Fail' || row[11] === 'Withdrawn',
    }
    run.enrolments.push(enrolment)
    seats.set(`${run.key} ${row[2]}`, enrolment)
  }
  for (const [module, presentation, learner, entered, left] of rows('studentRegistration.csv.gz')) {
    const seat = seats.get(`${module} ${presentation} ${learner}`)
    if (!seat) continue
    seat.entered = Math.max(0, Number(entered || 0))
    seat.left = left ? Number(left) : null
  }
  addHandIns(runs, seats)
  await addClicks(seats)
  return [...runs.values()]
}

function addHandIns(runs: Map<string, Run>, seats: Map<string, Enrolment>): void {
  const due = new Map<string, { run: string; day: number }>()
  for (const [module, presentation, id, type, day] of rows('assessments.csv')) {
    if (day && type !== 'Exam') due.set(id!, { run: `${module} ${presentation}`, day: Number(day) })
  }
  const handed = new Map<string, { day: number; score: number | null }>()
  for (const [id, learner, day, banked, score] of rows('studentAssessment.csv.gz')) {
    if (banked === '0') handed.set(`${id} ${learner}`, { day: Number(day), score: score ? Number(score) / 100 : null })
  }
  for (const [id, { run, day }] of due) {
    for (const seat of runs.get(run)?.enrolments ?? []) {
      const own = handed.get(`${id} ${seat.learner}`)
      seats
        .get(`${run} ${seat.learner}`)!
        .handIns.push({ due: day, handedIn: own?.day ?? null, score: own?.score ?? null })
    }
  }
}

async function addClicks(seats: Map<string, Enrolment>): Promise<void> {
  let rest = ''
  for await (const chunk of createReadStream(join(ouladFolder, 'studentVle.csv.gz'))
    .pipe(createGunzip())
    .setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      const [module, presentation, learner, , day, clicks] = line.split(',')
      const seat = seats.get(`${module} ${presentation} ${learner}`)
      const at = Number(day) + before
      if (seat && at >= 0 && at < seat.clicks.length) seat.clicks[at]! += Number(clicks)
    }
  }
}

function rows(file: string): string[][] {
  const bytes = readFileSync(join(ouladFolder, file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.replace(/\r$/, '').replaceAll('"', '').split(','))
}
