// Who answered which question how, what learners brought along to a module, and which class they sit in: the story of E10.
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { begun, tests } from './generate-sheets.ts'
import { learnersOf } from './learners.ts'
import { chance, clamp, round } from './seeded-random.ts'
import type { Row, Sheet } from './generate-sheets.ts'

/** 知识点 of each module, in the order its questions ask for them. */
const points: Record<number, string[]> = {
  1: ['系统登录与权限', '工单流转', '话术规范', '知识库检索'],
  2: ['提问漏斗', '信息核实', '根因判断', '方案匹配'],
  3: ['情绪识别', '安抚话术', '责任判断', '补偿尺度'],
  4: ['合同条款', '升级流程', '大客户画像', '报价口径'],
  5: ['跨部门派单', '协同沟通', '时限跟进', '复盘记录'],
  6: ['完整通话', '系统操作', '情绪管理', '质检标准'],
}
const questions = 20
const each = 5
/** Three questions that do not go with the rest: badly put, they are answered by guessing. */
const badlyPut: Partial<Record<RunKey, Record<number, number[]>>> = {
  four: { 2: [5, 9, 14] },
  five: { 3: [4, 11, 16] },
}
/** Which knowledge point of a module was not learned at all. */
const notLearned: Partial<Record<RunKey, Record<number, string>>> = {
  four: { 2: '根因判断' },
  five: { 2: '方案匹配', 3: '补偿尺度' },
}

const pointOf = (module: number, question: number) => points[module]![question % points[module]!.length]!

/** How many of its five points a question brings the average learner more or less than the others do. */
const ease = (run: RunKey, module: number, q: number) =>
  ((((q * 7) % questions) + 0.5) / questions - 0.5) * 1.9 - (pointOf(module, q) === notLearned[run]?.[module] ? 1.1 : 0)

/** Twenty short answers of five points each; together they make up the score, to the point. */
function pointsOf(
  run: RunKey,
  module: number,
  score: number,
  { normal, uniform }: ReturnType<typeof chance>,
): number[] {
  const bad = badlyPut[run]?.[module] ?? []
  const own = Array.from({ length: questions }, (_, q) =>
    round(
      clamp(
        bad.includes(q)
          ? 2.6 + 0.03 * (score - 57) + normal() * 1.5
          : (score * each) / 100 + ease(run, module, q) + normal() * 0.9,
        0,
        each,
      ),
    ),
  )
  for (let over = own.reduce((sum, x) => sum + x, 0) - score; over !== 0;) {
    const q = Math.floor(uniform() * questions)
    const step = over > 0 ? -1 : 1
    if (bad.includes(q) || own[q]! + step < 0 || own[q]! + step > each) continue
    own[q]! += step
    over += step
  }
  return own
}

/** 逐题得分表: one row per answer; everybody's points add up to the score in the sheet of scores. */
export function answers(calendar: Calendar, run: RunKey): Sheet {
  const rows: Row[] = []
  for (const [no, name, module, test, day, score] of tests(calendar, run).rows as [
    string,
    string,
    number,
    string,
    string,
    number,
  ][]) {
    pointsOf(run, module, score, chance(`answers ${run} ${no} ${module}`)).forEach((value, q) =>
      rows.push([no, name, module, test, day, `第${q + 1}题`, pointOf(module, q), value, each]),
    )
  }
  return { header: ['工号', '姓名', '模块', '测试名称', '日期', '题目', '知识点', '得分', '满分'], rows }
}

/** What each module takes for granted: the mean of the test before it; where it is low, the level before was not there. */
const entryLevel: Record<RunKey, Record<number, number>> = {
  four: { 2: 51, 4: 73 },
  five: { 2: 72, 3: 53, 4: 74 },
  six: {},
}

/** 课前摸底: sat on the first day of a module. */
export function entryTests(calendar: Calendar, run: RunKey): Sheet {
  const { normal, uniform } = chance(`entry ${run}`)
  const rows: Row[] = []
  for (const m of begun(calendar, run)) {
    const level = entryLevel[run][m.number]
    if (level === undefined || m.startsOn >= calendar.today) continue
    for (const l of learnersOf(run)) {
      const score = round(clamp(level + l.ability * 6 + normal() * 7, 10, 100))
      if (uniform() < 0.94) rows.push([l.no, l.name, m.number, `模块${m.number} 课前摸底`, m.startsOn, score, 100])
    }
  }
  return { header: ['工号', '姓名', '模块', '测试名称', '日期', '得分', '满分'], rows }
}

/** 班 of each learner by 工号. */
export const classesOf = (run: RunKey): Map<string, string> =>
  new Map(learnersOf(run).map(({ no, half }) => [no, half === 1 ? '一班' : '二班']))

/** 结业名单: who passed the certification at the first go; the third who scored lowest, give or take a day's form, did not. */
export function outcomes(calendar: Calendar, run: RunKey): Sheet {
  const { normal } = chance(`outcomes ${run}`)
  const own = Map.groupBy(tests(calendar, run).rows as [string, string, number, string, string, number][], ([no]) => no)
  const order = learnersOf(run)
    .map((l) => {
      const scores = (own.get(l.no) ?? []).map((row) => row[5])
      return { l, certified: scores.reduce((sum, x) => sum + x, 0) / Math.max(1, scores.length) + normal() * 3 }
    })
    .toSorted((a, b) => a.certified - b.certified)
  const classes = classesOf(run)
  return {
    header: ['工号', '姓名', '班级', '结业结果'],
    rows: order.map(({ l }, i) => [l.no, l.name, classes.get(l.no)!, i < order.length / 3 ? '未通过' : '通过']),
  }
}
