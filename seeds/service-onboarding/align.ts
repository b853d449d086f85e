// Goals, needs and reviews of the sample company.
import {
  answerReview,
  confirmReview,
  setGoalBehaviours,
  openReview,
  saveNeed,
  saveOrganisationGoal,
  setGoal,
} from '../../src/align/public.ts'
import type { GoalEntry, Party } from '../../src/align/contract.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { createScope } from '../../src/platform/auth/scope.ts'
import { builtInBehaviours, competencies } from '../../src/people/public.ts'
import { standingOf } from '../../src/programme/public.ts'
import { samplePerson, managers, newcomers, trained } from './people-list.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, moduleId, plusDays, runIds } from './dates-and-ids.ts'
import { wanted } from './behaviour-and-360-ratings.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const wish = { service: idFrom('sample', 'wish', 'service'), ramp: idFrom('sample', 'wish', 'ramp') }

/** The goals every run of the programme shares, and one that stands alone in 第 5 期 because nobody measures it yet. */
function goals(run: RunKey, calendar: Calendar, competency: Map<string, string>): GoalEntry[] {
  const [owner, coOwner] = [samplePerson('lead').id, samplePerson('business').id]
  const dueOn = plusDays(calendar.runs[run].endsOn, 60)
  const kpi = (key: string, name: string, g: Partial<GoalEntry>): GoalEntry => ({
    id: idFrom('sample', run, 'goal', key),
    kind: 'kpi',
    name,
    serves: wish.service,
    competency: null,
    fromLevel: null,
    toLevel: null,
    kpi: key,
    unit: null,
    direction: 'up',
    baseline: null,
    target: 0,
    dueOn,
    owner,
    coOwner,
    source: '客服系统周报',
    modules: [],
    indicators: [],
    ...g,
  })
  return [
    kpi('csat', '客户满意度提高到 4.4 分', {
      kpi: '客户满意度',
      unit: '分',
      baseline: 4.2,
      target: 4.4,
      modules: [moduleId(run, 2), moduleId(run, 3)],
      indicators: ['test-score', 'case-solving'],
    }),
    kpi('complaint-rate', '投诉率降到 1.4%', {
      kpi: '投诉率',
      unit: '%',
      direction: 'down',
      baseline: 1.9,
      target: 1.4,
      modules: [moduleId(run, 3)],
      indicators: ['supervisor-rating'],
    }),
    {
      ...kpi('complaints-competency', '投诉处理从 2 级到 3 级', {
        serves: wish.ramp,
        kpi: null,
        direction: null,
        baseline: 2,
        target: 3,
        modules: [moduleId(run, 3), moduleId(run, 4)],
        indicators: ['case-solving', 'task-hand-in'],
      }),
      kind: 'competency',
      competency: competency.get('投诉处理') ?? null,
      fromLevel: 2,
      toLevel: 3,
      source: '情景演练评分与主管评价',
    },
    ...(run === 'five'
      ? [
          kpi('ramp-up', '新人独立上岗从 10 周缩短到 8 周', {
            serves: wish.ramp,
            unit: '周',
            direction: 'down',
            target: 8,
            modules: [moduleId(run, 1)],
            indicators: [],
          }),
        ]
      : []),
  ]
}

const needs = [
  { name: '安抚情绪激动的客户', party: 'learner', importance: 4.7, level: 2.4, voices: 44, modules: [3] },
  { name: '跨部门协作推动问题解决', party: 'manager', importance: 4.5, level: 2.3, voices: 9, modules: [5] },
  { name: '快速判断问题根因', party: 'manager', importance: 4.6, level: 2.8, voices: 9, modules: [2] },
  { name: '新 CRM 的查询与派单', party: 'learner', importance: 4.3, level: 2.7, voices: 41, modules: [] },
  { name: '大客户升级的处理尺度', party: 'manager', importance: 4.1, level: 2.9, voices: 8, modules: [4] },
  { name: '压力下的自我调节', party: 'learner', importance: 3.8, level: 3.1, voices: 39, modules: [] },
] as const

/** Sets goals and needs for each run, and holds the reviews of 第 5 期: two confirmed, one open with a week to go. */
export async function seedAlign(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const system = systemScope(samplePerson('lead').id)
  for (const run of ['four', 'five', 'six'] as const) {
    const set = at(plusDays(calendar.runs[run].startsOn, run === 'six' ? -90 : -14), '10:00')
    await db.write(system, async (tx) => {
      await saveOrganisationGoal(tx, system, {
        id: wish.service,
        name: '全年客户满意度不低于 4.4 分',
        owner: samplePerson('executive').id,
        at: set,
      })
      await saveOrganisationGoal(tx, system, {
        id: wish.ramp,
        name: '客服新人两个月内独立上岗',
        owner: samplePerson('business').id,
        at: set,
      })
      const competency = new Map((await competencies(tx, system)).map((c) => [c.name, c.id]))
      for (const goal of goals(run, calendar, competency)) await setGoal(tx, system, runIds[run], goal, set)
      for (const [goal, keys] of Object.entries(wanted))
        throwIfRefused(
          await setGoalBehaviours(tx, system, {
            run: runIds[run],
            goal: idFrom('sample', run, 'goal', goal),
            behaviours: keys.map((key) => builtInBehaviours.find((b) => b.key === key)!.id),
          }),
        )
      for (const n of needs)
        await saveNeed(tx, system, runIds[run], {
          ...n,
          id: idFrom('sample', run, 'need', n.name),
          modules: n.modules.map((m) => moduleId(run, m)),
        })
    })
  }
  await holdReviews(db, calendar)
}

async function holdReviews(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const due = (run: RunKey, days: number) => plusDays(calendar.runs[run].startsOn, days)
  const reviews = [
    { key: 'four', run: 'four', due: due('four', 38), modules: 4, confirm: true },
    { key: 'week-2', run: 'five', due: due('five', 11), modules: 2, confirm: true },
    { key: 'week-4', run: 'five', due: due('five', 24), modules: 3, confirm: true },
    { key: 'month-2', run: 'five', due: plusDays(calendar.today, 8), modules: 4, confirm: false },
  ] as const
  const lead = systemScope(samplePerson('lead').id)
  for (const r of reviews) {
    const id = idFrom('sample', 'review', r.key)
    await db.write(lead, (tx) =>
      openReview(tx, lead, { id, run: runIds[r.run], dueOn: r.due }, at(plusDays(r.due, r.confirm ? -4 : -9), '09:30')),
    )
    if (r.confirm)
      await answerAndConfirm(db, { review: id, run: r.run, modules: r.modules, at: at(plusDays(r.due, -1), '17:00') })
  }
}

/** Learners, managers and the lead answer with what they lived through: module 3 seems far from the job to those who do it. */
async function answerAndConfirm(
  db: OpenDatabase,
  r: { review: string; run: RunKey; modules: number; at: Date },
): Promise<void> {
  const speakers: { key: string; party: Party }[] = [
    ...(r.run === 'four' ? trained : newcomers).slice(0, 31).map((l) => ({ key: l.key, party: 'learner' as const })),
    ...managers.slice(0, 7).map((m) => ({ key: m.key, party: 'manager' as const })),
    { key: 'lead', party: 'training' },
  ]
  for (const [i, s] of speakers.entries()) {
    const standing = await db.read(systemScope(), (reading) =>
      standingOf(reading, systemScope(), samplePerson(s.key).id),
    )
    const scope = createScope(standing!)
    const fit = (module: number) =>
      s.party === 'training'
        ? 4
        : module === 3
          ? s.party === 'manager'
            ? r.run === 'five' && i % 3 !== 0
              ? 2
              : 3
            : 3 + (i % 3 === 0 ? -1 : i % 4 === 0 ? 1 : 0)
          : 4 + (i % 4 === 0 ? -1 : i % 5 === 0 ? 1 : 0)
    const answers = [
      ...Array.from({ length: r.modules }, (_, m) => ({
        question: 'fit' as const,
        module: moduleId(r.run, m + 1),
        value: fit(m + 1),
        note: m === 2 && s.key === 'manager-3' ? '案例还是旧系统，和现在的工单流程对不上' : null,
      })),
      {
        question: 'progress' as const,
        module: null,
        value: s.party === 'training' ? 4 : 4 - (i % 6 === 0 ? 1 : 0),
        note: null,
      },
    ]
    await db.write(scope, async (tx) => {
      const place = { run: runIds[r.run], review: r.review, party: s.party }
      await answerReview(tx, scope, { ...place, answers }, r.at)
      await confirmReview(tx, scope, place, r.at)
    })
  }
}
