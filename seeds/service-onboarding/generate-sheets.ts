// What the LMS, the test system, the superiors and the learners of the sample company report: made once, always the same.
import { trained, untrained } from './people-list.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { plusDays } from './dates-and-ids.ts'
import { chance, clamp, round } from './seeded-random.ts'
import { learnersOf } from './learners.ts'
import type { Learner } from './learners.ts'

const seldomApplies = (l: Learner) => l.key.startsWith('learner-') && Number(l.no) % 8 === 3

/** 第 4 期 was taught in two classes: in module 4 one of them fell fifteen points behind, with equal intake (E10). */
const classGap = (run: RunKey, module: number, half: number) => (run === 'four' && module === 4 ? half * 8.5 : 0)

/** How hard each module's test is, in points against the usual 74; module 3 of 第 5 期 and module 2 of 第 4 期 went wrong. */
const hardness: Record<RunKey, number[]> = { four: [4, -19, 1, -3, 0, 2], five: [5, 1, -16, 0, 0, 0], six: [] }

export type Row = (string | number)[]
export interface Sheet {
  header: string[]
  rows: Row[]
}

const workdays = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let day = from; day <= to; day = plusDays(day, 1))
    if (new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0) days.push(day)
  return days
}

/** Modules that have begun, with the days of theirs that are over by `today`. */
export function begun(calendar: Calendar, run: RunKey) {
  return calendar
    .modules(run)
    .filter((m) => m.startsOn <= calendar.today)
    .map((m) => ({
      ...m,
      lastDay: m.endsOn < calendar.today ? m.endsOn : plusDays(calendar.today, -1),
      over: m.endsOn < calendar.today,
    }))
}

/** 签到表: two sessions a week. */
export function attendance(calendar: Calendar, run: RunKey): Sheet {
  const { uniform } = chance(`attendance ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run)) {
    const days = workdays(m.startsOn, m.lastDay).filter((d) => [2, 4].includes(new Date(`${d}T00:00:00Z`).getUTCDay()))
    days.forEach((day, i) => {
      for (const l of learnersOf(run)) {
        const u = uniform()
        const absent = clamp(0.045 - l.diligence * 0.05, 0.01, 0.5)
        rows.push([
          l.no,
          l.name,
          m.number,
          `模块${m.number} 第${i + 1}课`,
          day,
          u < absent ? '缺勤' : u < absent + 0.02 ? '请假' : u < absent + 0.06 ? '迟到' : '出勤',
        ])
      }
    })
  }
  return { header: ['工号', '姓名', '模块', '课次', '日期', '出勤情况'], rows }
}

/** LMS 学习报表: minutes and interactions of a learner's day. */
export function studyTime(calendar: Calendar, run: RunKey): Sheet {
  const { uniform, normal } = chance(`study ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run)) {
    for (const day of workdays(m.startsOn, m.lastDay)) {
      for (const l of learnersOf(run)) {
        const fading = l.diligence < -2 ? 0.45 ** (m.number - 1) : 1
        const keen = l.diligence + (seldomApplies(l) ? 1.4 : 0)
        if (uniform() > clamp(0.72 + keen * 0.12, 0.1, 0.97) * fading) continue
        rows.push([
          l.no,
          l.name,
          day,
          m.number,
          round(clamp(46 + keen * 14 + normal() * 15 - (m.number === 3 ? 6 : 0), 4, 180)),
          Math.max(0, Math.round(1.6 + keen * 0.8 + normal() * 1.4)),
        ])
      }
    }
  }
  return { header: ['工号', '姓名', '日期', '模块', '学习时长(分钟)', '互动次数'], rows }
}

/** 随堂测试: one test at the end of each module; a module still under way has none yet. */
export function tests(calendar: Calendar, run: RunKey): Sheet {
  const { normal, uniform } = chance(`tests ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run).filter((x) => x.over)) {
    const day = workdays(m.startsOn, m.endsOn).at(-1)!
    for (const l of learnersOf(run)) {
      const score = round(
        clamp(
          74 +
            hardness[run][m.number - 1]! +
            classGap(run, m.number, l.half) +
            l.ability * 7 +
            l.diligence * 3 +
            normal() * 6,
          18,
          100,
        ),
      )
      if (uniform() > (l.diligence < -2 ? 0.6 : 0.97)) continue
      rows.push([l.no, l.name, m.number, `模块${m.number} 随堂测试`, day, score, 100])
    }
  }
  return { header: ['工号', '姓名', '模块', '测试名称', '日期', '得分', '满分'], rows }
}

/** 作业: one a module, handed in on time or not, and scored. */
export function homework(calendar: Calendar, run: RunKey): Sheet {
  const { normal, uniform } = chance(`homework ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run).filter((x) => x.over)) {
    for (const l of learnersOf(run)) {
      const handedIn = uniform() < clamp(0.9 + l.diligence * 0.12, 0.2, 0.99)
      rows.push([
        l.no,
        l.name,
        m.number,
        `模块${m.number} 作业`,
        m.endsOn,
        handedIn ? '是' : '否',
        handedIn ? round(clamp(82 + l.ability * 6 + normal() * 6, 35, 100)) : '',
        100,
      ])
    }
  }
  return { header: ['工号', '姓名', '模块', '作业名称', '日期', '按时提交', '得分', '满分'], rows }
}

/** 主管反馈表: every two weeks; three managers of 第 5 期 have not answered the last one. */
export function supervisorForms(calendar: Calendar, run: RunKey): Sheet {
  const { normal } = chance(`supervisors ${run}`)
  const rows: Row[] = []
  for (let week = 2; ; week += 2) {
    const day = plusDays(calendar.runs[run].startsOn, week * 7 - 3)
    if (day >= calendar.today || day > calendar.runs[run].endsOn) break
    const silent = run === 'five' && plusDays(day, 14) >= calendar.today ? ['manager-2', 'manager-5', 'manager-8'] : []
    for (const l of learnersOf(run).filter((x) => !silent.includes(x.superior!))) {
      const level = 2.7 + week * 0.1 + l.ability * 0.4 - (seldomApplies(l) ? 1 : 0)
      rows.push([
        l.no,
        l.name,
        day,
        round(clamp(level + normal() * 0.5, 1, 5)),
        round(clamp(level + 0.2 + normal() * 0.5, 1, 5)),
        seldomApplies(l) && week > 2 ? '学得认真，但不敢报价' : '',
      ])
    }
  }
  return { header: ['工号', '姓名', '日期', '主管评价(1-5)', '案例解决能力(1-5)', '说明'], rows }
}

/** 课后评价: usefulness of the content and effect of the teaching, 1–5, named to training staff only (保密). */
export function courseRatings(calendar: Calendar, run: RunKey): Sheet {
  const { normal, uniform } = chance(`ratings ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run).filter((x) => x.over)) {
    for (const l of learnersOf(run)) {
      if (uniform() > 0.82) continue
      const drop = hardness[run][m.number - 1]! < -10 ? 0.7 : 0
      rows.push([
        l.no,
        l.name,
        m.number,
        m.endsOn,
        round(clamp(4.2 - drop + normal() * 0.6, 1, 5)),
        round(clamp(4.3 - drop * 0.6 + normal() * 0.5, 1, 5)),
      ])
    }
  }
  return { header: ['工号', '姓名', '模块', '日期', '内容实用性(1-5)', '讲师授课效果(1-5)'], rows }
}

/** 客服 KPI: 26 weeks around 第 4 期 for 48 trained and 52 untrained agents (E8). */
export function kpi(calendar: Calendar): Sheet {
  const { normal } = chance('kpi')
  const { startsOn, endsOn } = calendar.runs.four
  const rows: Row[] = []
  for (const [isTrained, agents] of [
    [true, trained],
    [false, untrained],
  ] as const) {
    let change = { csat: 0, aht: 0 }
    for (const [i, a] of agents.entries()) {
      const own = { csat: normal() * 0.16, aht: normal() * 24, complaints: Math.exp(normal() * 0.35) }
      // @NOTE People differ in how much they change; every second one mirrors the one before, so that the groups keep their mean.
      change = i % 2 ? { csat: -change.csat, aht: -change.aht } : { csat: normal() * 0.2, aht: normal() * 26 }
      for (let week = -8; week < 18; week++) {
        const day = plusDays(startsOn, week * 7)
        const after = day > endsOn ? 1 : week < 0 ? 0 : week / 14
        const calls = Math.max(60, Math.round(210 + normal() * 25))
        const rated = Math.round(calls * 0.3)
        const csat = clamp(
          4.2 + own.csat + ((isTrained ? 0.18 : 0.05) + change.csat) * after + (normal() * 0.75) / Math.sqrt(rated),
          1,
          5,
        )
        const aht = 262 + own.aht + (change.aht - (isTrained ? 21 : 3)) * after + normal() * 9
        const share = 0.019 * own.complaints * (1 - (isTrained ? 0.24 : 0.2) * after)
        const complaints = Math.max(0, Math.round(calls * share + Math.sqrt(calls * share) * normal()))
        rows.push([
          a.no,
          a.name,
          a.unit.at(-1)!,
          day,
          plusDays(day, 6),
          round(csat, 2),
          rated,
          round(aht, 1),
          complaints,
          calls,
        ])
      }
    }
  }
  return {
    header: [
      '工号',
      '姓名',
      '班组',
      '开始日期',
      '结束日期',
      '客户满意度',
      '客户满意度样本数',
      '平均通话时长(秒)',
      '投诉率分子',
      '投诉率分母',
    ],
    rows,
  }
}

/** A sheet as the CSV a Chinese Excel writes. */
export const asCsv = (sheet: Sheet): string =>
  [sheet.header, ...sheet.rows].map((r) => r.join(',')).join('\r\n') + '\r\n'
