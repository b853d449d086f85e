// The sample company before anything happened: its people, who reports to whom, its runs and who takes part.
import {
  giveDuty,
  findOrCreatePosition,
  saveCompetency,
  saveOrganisation,
  savePersons,
  saveSolidLines,
  findOrCreateUnit,
} from '../../src/people/public.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import {
  enrol,
  mentor,
  findOrCreateProgramme,
  saveModules,
  saveRun,
  saveRunState,
  seat,
  saveSession,
} from '../../src/programme/public.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { samplePerson, competencies, everybody, newcomers, trained } from './people-list.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, plusDays, runIds } from './dates-and-ids.ts'
import { classesOf } from './test-and-outcome-sheets.ts'

const behaviours: Record<string, string[]> = {
  客户沟通: ['能听完客户的话', '先复述再回答', '能用客户的话说明方案', '能让不满的客户愿意继续谈', '带教他人沟通'],
  投诉处理: [
    '能记录投诉',
    '能按流程安抚与转派',
    '能当场定位责任并给出时限',
    '能独立化解升级投诉',
    '能从投诉推动流程改进',
  ],
}
const usual = ['在指导下完成', '能独立完成常规情形', '能处理少见情形', '能处理复杂情形', '能教会别人']

/** Those one can enter as on the sign-in page, with their part in the story. */
export const demoSignIns = [
  {
    key: 'lead',
    role: { zh: '培训负责人', en: 'L&D manager' },
    story: {
      zh: '今晚前有反馈要答复；模块 3 偏难，要决定怎么改。',
      en: 'Feedback to answer before tonight; module 3 is too hard and needs a decision.',
    },
  },
  {
    key: 'instructor',
    role: { zh: '讲师', en: 'Instructor' },
    story: {
      zh: '看自己模块的薄弱处，给实践报告打分。',
      en: 'Sees the weak spots of the modules, scores practice reports.',
    },
  },
  {
    key: 'manager-1',
    role: { zh: '主管', en: 'Line manager' },
    story: { zh: '自己的组员学得怎样、用得怎样；共同点评。', en: 'How the own team learns and applies; joint review.' },
  },
  {
    key: 'learner-1',
    role: { zh: '学员', en: 'Learner' },
    story: {
      zh: '今天要做的事；我要反馈；我的反馈处理到哪了。',
      en: 'Today’s tasks; feedback, and what became of it.',
    },
  },
  {
    key: 'mentor',
    role: { zh: '导师', en: 'Mentor' },
    story: { zh: '带的学员这周有什么变化。', en: 'What changed for the mentees this week.' },
  },
  {
    key: 'business',
    role: { zh: '业务部门', en: 'Business department' },
    story: {
      zh: '共同负责目标，提供 KPI，说明还有哪些别的原因。',
      en: 'Co-owns goals, supplies KPIs, names other causes.',
    },
  },
  {
    key: 'executive',
    role: { zh: '高管', en: 'Executive' },
    story: {
      zh: '目标在不在轨，证据有多硬；看不到个人。',
      en: 'Are goals on track, how strong is the proof; no individuals.',
    },
  },
  {
    key: 'administrator',
    role: { zh: '系统管理员', en: 'Administrator' },
    story: { zh: '数据从哪来、导入、账号。', en: 'Where data comes from, imports, logins.' },
  },
]

/** Founds the company. */
export async function createCompany(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const product = systemScope(samplePerson('administrator').id)
  await db.write(product, async (tx) => {
    const settings = {
      cast: demoSignIns.map((d) => ({
        person: samplePerson(d.key).id,
        name: samplePerson(d.key).name,
        role: d.role,
        story: d.story,
      })),
    }
    await saveOrganisation(tx, product, { name: '云岭在线客服', sample: true, settings })
    const units = new Map<string, string>()
    const positions = new Map<string, string>()
    for (const m of everybody) {
      const path = m.unit.join('/')
      if (!units.has(path)) units.set(path, await findOrCreateUnit(tx, product, m.unit))
      if (!positions.has(m.position)) positions.set(m.position, await findOrCreatePosition(tx, product, m.position))
    }
    await savePersons(
      tx,
      product,
      everybody.map((m) => ({
        id: m.id,
        employeeNo: m.no,
        name: m.name,
        unit: units.get(m.unit.join('/'))!,
        position: positions.get(m.position)!,
        enteredOn: plusDays(calendar.today, -7 * m.enteredWeeksAgo),
      })),
    )
    // As a sheet of people does it: from the day on which both are there.
    await saveSolidLines(
      tx,
      product,
      everybody.flatMap((m) => {
        if (!m.superior) return []
        const superior = samplePerson(m.superior)
        const weeksAgo = Math.min(m.enteredWeeksAgo, superior.enteredWeeksAgo)
        return [{ person: m.id, superior: superior.id, since: plusDays(calendar.today, -7 * weeksAgo) }]
      }),
    )
    for (const name of competencies)
      await saveCompetency(tx, product, {
        position: positions.get('客服专员')!,
        name,
        levels: behaviours[name] ?? usual,
      })
    await giveDuty(tx, product, {
      person: samplePerson('administrator').id,
      duty: 'administrator',
      since: calendar.now,
    })
    await giveDuty(tx, product, { person: samplePerson('lead').id, duty: 'training', since: calendar.now })
    await giveDuty(tx, product, { person: samplePerson('executive').id, duty: 'executive', since: calendar.now })
  })
  for (const run of ['four', 'five', 'six'] as const) await prepare(db, calendar, run)
}

const names: Record<RunKey, string> = { four: '第 4 期', five: '第 5 期', six: '第 6 期' }

async function prepare(db: OpenDatabase, calendar: Calendar, run: RunKey): Promise<void> {
  const product = systemScope(samplePerson('lead').id)
  const { startsOn, endsOn } = calendar.runs[run]
  const id = runIds[run]
  await db.write(product, async (tx) => {
    const programme = await findOrCreateProgramme(tx, product, '客服技能培训')
    await saveRun(tx, product, {
      id,
      programme,
      name: names[run],
      startsOn,
      endsOn,
      follows: run === 'five' ? runIds.four : run === 'six' ? runIds.five : null,
    })
    await saveModules(tx, product, calendar.modules(run))
    await saveRunState(tx, product, {
      run: id,
      state: 'preparing',
      at: at(plusDays(startsOn, run === 'six' ? -90 : -21), '09:00'),
    })
    for (const [key, role] of [
      ['lead', 'lead'],
      ['assistant', 'assistant'],
      ['business', 'business'],
      ['mentor', 'mentor'],
      ['mentor-2', 'mentor'],
    ] as const) {
      await seat(tx, product, { run: id, person: samplePerson(key).id, role })
    }
    for (const m of calendar.modules(run))
      await seat(tx, product, {
        run: id,
        person: instructorOf(m).id,
        role: 'instructor',
        module: m.id,
      })
    if (run === 'six') return
    const learners = run === 'five' ? newcomers : trained
    const classes = classesOf(run)
    await enrol(
      tx,
      product,
      learners.map((l) => ({ run: id, person: l.id, since: startsOn, class: classes.get(l.no) ?? null })),
    )
    for (const [i, l] of learners.entries())
      await mentor(tx, product, { run: id, mentor: samplePerson(i % 2 ? 'mentor-2' : 'mentor').id, learner: l.id })
    for (const m of calendar.modules(run)) {
      for (const [i, offset] of [1, 3].entries()) {
        const day = plusDays(m.startsOn, offset)
        await saveSession(tx, product, {
          id: idFrom('sample', run, 'session', m.number, i),
          run: id,
          module: m.id,
          title: `${m.name} 第 ${i + 1} 课`,
          startsAt: at(day, '14:00'),
          endsAt: at(day, '16:00'),
          place: '培训教室 2',
          instructor: instructorOf(m).id,
          createdAt: at(plusDays(startsOn, -21), '09:00'),
        })
      }
    }
  })
}

const instructorOf = (m: { number: number }) => samplePerson(m.number % 2 ? 'instructor-2' : 'instructor')

/** Moves a run to a state at its time, as the lead did. */
export async function startRun(db: OpenDatabase, calendar: Calendar, run: RunKey): Promise<void> {
  const lead = systemScope(samplePerson('lead').id)
  const { startsOn, endsOn } = calendar.runs[run]
  await db.write(lead, async (tx) => {
    await saveRunState(tx, lead, { run: runIds[run], state: 'running', at: at(startsOn, '08:30') })
    if (endsOn < calendar.today)
      await saveRunState(tx, lead, { run: runIds[run], state: 'following-up', at: at(plusDays(endsOn, 1), '09:00') })
  })
}
