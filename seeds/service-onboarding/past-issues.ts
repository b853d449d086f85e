// What learners of 第 5 期 reported in its first weeks, each answered and confirmed, one too late.
import type { Category, Theme } from '../../src/respond/contract.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import type { Calendar } from './dates-and-ids.ts'
import { at, plusDays } from './dates-and-ids.ts'
import { answers, asks, confirms, later, lookAgain, says } from './issue-steps.ts'

/** Reports of the first weeks: who, module, day of the run, hour, what; hours to the answer; what was done. */
const past: [
  who: number,
  module: number | null,
  day: number,
  clock: string,
  theme: Theme,
  category: Category,
  text: string,
  hours: number,
  owner: string,
  answer: string,
][] = [
  [
    15,
    1,
    1,
    '10:20',
    'material',
    'resources',
    '系统操作录屏在哪里看？课件里没有',
    1.2,
    'assistant',
    '录屏已放到模块 1 的资料区，顶部第一条。',
  ],
  [1, 1, 2, '14:35', 'other', 'other', '练习系统登录后一直转圈', 2.5, 'assistant', '信息部已重置账号，请重新登录。'],
  [
    22,
    1,
    3,
    '09:15',
    'teaching',
    'teaching',
    '讲师语速太快，笔记跟不上',
    4,
    'instructor',
    '下节课放慢，每个操作演示两遍。',
  ],
  [
    30,
    1,
    4,
    '16:50',
    'time',
    'time',
    '周五的课和早班交接冲突',
    15.5,
    'assistant',
    '已换到周四同一内容的场次，主管同意。',
  ],
  [
    8,
    2,
    8,
    '11:05',
    'difficulty',
    'content',
    '开放式和封闭式提问分不清，什么时候用哪个？',
    3,
    'instructor-2',
    '补了一页对照表和三段录音，课上再练一次。',
  ],
  [
    41,
    2,
    8,
    '17:40',
    'material',
    'resources',
    '提问话术卡能不能给一份打印版',
    16,
    'assistant',
    '打印版放在各组前台，每人一张。',
  ],
  [19, 2, 9, '13:25', 'outdated', 'content', '案例里的套餐去年就下架了', 6, 'instructor-2', '已换成今年的两个套餐。'],
  [26, 2, 10, '10:10', 'time', 'time', '大促排班，这周作业能晚两天交吗', 1.5, 'lead', '可以，已和主管确认，周日前交。'],
  [
    36,
    2,
    11,
    '15:30',
    'teaching',
    'teaching',
    '小组练习时间太短，轮不到每个人',
    5,
    'instructor-2',
    '下次分成三人一组，每人至少两轮。',
  ],
  [3, 3, 15, '09:40', 'material', 'resources', '投诉分级表和现在用的不一样', 2, 'assistant', '已更新为本月版本。'],
  [45, 3, 16, '14:15', 'other', 'other', '教室空调坏了', 0.6, 'assistant', '已报修，下节课换到教室 3。'],
  [11, 3, 18, '18:20', 'time', 'time', '晚班同事没法参加周四的课', 13.5, 'assistant', '周六上午加一场同样内容的课。'],
]

export async function reportInFirstWeeks(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const start = calendar.runs.five.startsOn
  for (const [i, [n, module, day, clock, theme, category, text, hours, owner, answer]] of past.entries()) {
    const when = at(plusDays(start, day), clock)
    const issue = await says(db, { key: `past-${i}`, who: `learner-${n}`, module, theme, text, when })
    await answers(db, { issue, by: 'lead', category, owner, text: answer, when: later(when, hours) })
    await asks(db, issue, owner, `${answer}解决了吗？`, later(when, hours + 20))
    await confirms(db, issue, `learner-${n}`, later(when, hours + 26))
  }
  // One promise was broken, over a weekend: nobody looked before Sunday.
  const friday = at(plusDays(start, 11), '19:10')
  const late = await says(db, {
    key: 'late',
    who: 'learner-24',
    module: 2,
    theme: 'material',
    text: '回放打不开，提示没有权限',
    when: friday,
  })
  for (const level of [12, 19.2, 24]) await lookAgain(db, later(friday, level))
  await answers(db, {
    issue: late,
    by: 'lead',
    category: 'resources',
    owner: 'assistant',
    text: '权限已打开，抱歉周末没有人看到。从本周起周末也有人值守。',
    when: later(friday, 38),
  })
  await asks(db, late, 'assistant', '回放现在能看了吗？', later(friday, 40))
  await confirms(db, late, 'learner-24', later(friday, 44))
}
