// An organisation in which many trainings run at once, filled by the product's own verbs: people, evidence, tasks, reports, reviews, findings, plans.
import { record } from '../src/evidence/public.ts'
import {
  findOrCreatePosition,
  findOrCreateUnit,
  giveDuty,
  saveOrganisation,
  savePersons,
  saveSolidLines,
} from '../src/people/public.ts'
import type { OpenDatabase, Writing } from '../src/platform/db/database.ts'
import { handIn, logContact, score, setTask } from '../src/practise/public.ts'
import {
  enrol,
  findOrCreateProgramme,
  saveModules,
  saveRun,
  saveRunState,
  saveSession,
  seat,
} from '../src/programme/public.ts'
import { detectCommonIssues } from '../src/respond/public.ts'
import {
  ago,
  done,
  hourMs,
  id,
  learnerOf,
  managerOf,
  moduleOf,
  moment,
  personas,
  product,
  runId,
  scopeOf,
  team,
} from './running-trainings-people.fixture.ts'
import { findingsAndPlan, goalsAndReviews, reports } from './running-trainings-story.fixture.ts'
import { seeded } from '../src/statistics/random.ts'
import { measureIndicators, raiseSignals } from '../src/track/public.ts'

export interface Size {
  runs: number
  learners: number
}
const [startsOn, endsOn] = ['2026-02-02', '2026-04-12']
const day = (n: number) => new Date(Date.parse(startsOn) + n * 24 * hourMs).toISOString().slice(0, 10)
const modules = 6

/** Fills an empty, migrated database; `tell` hears how far it is. */
export async function fillRunningTrainings(db: OpenDatabase, size: Size, tell: (text: string) => void): Promise<void> {
  await db.write(product, (tx) => people(tx, size))
  for (let run = 0; run < size.runs; run++) {
    tell(`training ${run + 1} of ${size.runs}`)
    await db.write(product, (tx) => programme(tx, run, size))
    await db.write(product, (tx) => evidence(tx, run, size))
    await db.write(product, (tx) => practice(tx, run, size))
    await db.write(product, (tx) => reports(tx, run))
    await db.write(product, (tx) => goalsAndReviews(tx, run))
    await db.write(product, (tx) => findingsAndPlan(tx, run))
    await db.write(product, (tx) => measureIndicators(tx, product, runId(run), moment))
    await db.write(product, (tx) => raiseSignals(tx, product, runId(run), { now: moment, learners: true }))
  }
  while ((await db.write(product, (tx) => detectCommonIssues(tx, product, moment))).compared > 0);
}

async function people(tx: Writing, { runs, learners }: Size): Promise<void> {
  await saveOrganisation(tx, product, { name: '基准', sample: true })
  const [unit, position] = [
    await findOrCreateUnit(tx, product, ['客服中心']),
    await findOrCreatePosition(tx, product, '客服'),
  ]
  const staff = ['lead', 'assistant', 'instructor', 'business', 'executive'] as const
  const own = { unit, position, enteredOn: '2020-01-01' }
  await savePersons(
    tx,
    product,
    staff.map((name) => ({ id: personas[name], employeeNo: name, name, ...own })),
  )
  await giveDuty(tx, product, { person: personas.lead, duty: 'training', since: ago(9999) })
  await giveDuty(tx, product, { person: personas.executive, duty: 'executive', since: ago(9999) })
  for (let run = 0; run < runs; run++) {
    const managers = Array.from({ length: Math.ceil(learners / team) }, (_, n) => id('manager', run, n))
    await savePersons(tx, product, [
      ...managers.map((m, n) => ({ id: m, employeeNo: `G${run}-${n}`, name: `组长 ${run}-${n}`, ...own })),
      ...Array.from({ length: learners }, (_, n) => ({
        id: learnerOf(run, n),
        employeeNo: `L${run}-${n}`,
        name: `学员 ${run}-${n}`,
        ...own,
      })),
    ])
    for (let n = 0; n < learners; n++)
      await saveSolidLines(tx, product, [
        {
          person: learnerOf(run, n),
          superior: managerOf(run, n),
          since: '2025-01-01',
        },
      ])
  }
}

async function programme(tx: Writing, run: number, { learners }: Size): Promise<void> {
  await saveRun(tx, product, {
    id: runId(run),
    programme: await findOrCreateProgramme(tx, product, '客服新人培训'),
    name: `第 ${run + 1} 期`,
    startsOn,
    endsOn,
    follows: run === 0 ? null : runId(run - 1),
  })
  await saveRunState(tx, product, { run: runId(run), state: 'running', at: ago(700) })
  await saveModules(
    tx,
    product,
    Array.from({ length: modules }, (_, n) => ({
      id: moduleOf(run, n),
      run: runId(run),
      number: n + 1,
      name: `模块 ${n + 1}`,
      startsOn: day(n * 7),
      endsOn: day(n * 7 + 6),
    })),
  )
  for (let n = 0; n < 2 * modules; n++)
    await saveSession(tx, product, {
      id: id('session', run, n),
      run: runId(run),
      module: moduleOf(run, n >> 1),
      title: `第 ${n + 1} 课`,
      startsAt: new Date(`${day(3 * n)}T06:00:00Z`),
      endsAt: new Date(`${day(3 * n)}T08:00:00Z`),
      createdAt: ago(900),
    })
  await enrol(
    tx,
    product,
    Array.from({ length: learners }, (_, n) => ({ run: runId(run), person: learnerOf(run, n), since: startsOn })),
  )
  for (const role of ['assistant', 'instructor', 'business'] as const)
    if (role !== 'instructor' || run < 5) await seat(tx, product, { run: runId(run), person: personas[role], role })
}

/** Four modules taught: attendance, minutes and a test in each; every fourth run has one that is too hard. */
async function evidence(tx: Writing, run: number, { learners }: Size): Promise<void> {
  const { normal } = seeded(`running trainings ${run}`)
  const seen = Array.from({ length: learners }, (_, n) => n).flatMap((n) =>
    [0, 1, 2, 3].flatMap((m) => {
      const common = { person: learnerOf(run, n), run: runId(run), module: moduleOf(run, m), day: day(m * 7 + 5) }
      const hard = run % 4 === 0 && m === 2 ? 14 : 0
      const points = Math.max(0, Math.min(100, Math.round(80 - hard + 8 * normal())))
      const at = new Date(`${common.day}T03:00:00Z`)
      return (
        [
          ['test.score', points, 100],
          ['study.minutes', 40 + Math.round(10 * Math.abs(normal())), null],
          ['session.attended', n % 17 === m ? 0 : 1, 1],
        ] as const
      ).map(([kind, value, outOf]) => ({
        ...common,
        at,
        kind,
        value,
        outOf,
        source: 'bench',
        sourceKey: `${kind} ${m}`,
      }))
    }),
  )
  await record(tx, product, seen)
}

/** Two tasks; of each every fourth learner has handed in, and a third of those is scored by the superior. */
async function practice(tx: Writing, run: number, { learners }: Size): Promise<void> {
  for (const n of [0, 1]) {
    const task = id('task', run, n)
    done(
      await setTask(
        tx,
        product,
        {
          id: task,
          run: runId(run),
          module: moduleOf(run, n),
          title: `跟进客户 ${n + 1}`,
          scene: '在自己负责的客户里，',
          action: '主动联系一次并记下来。',
          unit: '客户',
          target: 1,
          dueOn: n === 0 ? '2026-03-01' : '2026-03-10',
          rubric: ['先听', '再问', '收尾'],
        },
        ago(400),
      ),
    )
    for (let l = n; l < learners; l += 4) {
      const [own, at] = [await scopeOf(tx, learnerOf(run, l)), ago(100 - n * 40)]
      const key = { run: runId(run), task, person: learnerOf(run, l) }
      const line = { onDay: '2026-02-20', subject: '客户', technique: '提问', reaction: '愿意谈', nextStep: '' }
      done(await logContact(tx, own, key, { id: id('line', run, n, l), ...line }, at))
      done(await handIn(tx, own, key, { background: '背景', did: '做了', result: '结果', reflection: '反思' }, at))
      if (l % 3 === 0) {
        const superior = await scopeOf(tx, managerOf(run, l))
        done(await score(tx, superior, key, { side: 'superior', scores: [3, 4, 4], comment: '', version: 1 }, ago(20)))
      }
    }
  }
}
