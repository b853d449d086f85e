// What waits now at the sample company: reports with hours left, one asked back, and a card nobody has looked at.
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import type { Calendar } from './dates-and-ids.ts'
import { at, plusDays } from './dates-and-ids.ts'
import { answers, asks, hour, lookAgain, says, saysWithoutName, sorts } from './issue-steps.ts'

/** So many hours ago, counting only 08:00–21:00: nobody reports at night. */
function awakeAgo(now: Date, hours: number): Date {
  const minute = 60_000
  let [left, moment] = [Math.round(hours * 60), now.getTime()]
  while (left > 0) {
    moment -= minute
    const clock = new Date(moment + 8 * hour).getUTCHours()
    if (clock >= 8 && clock < 21) left--
  }
  return new Date(moment)
}

/** What waits now: one with 1:40 left, one owned and unanswered, one asked back, and a card nobody has looked at. */
export async function seedOpenIssues(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const ago = (hours: number) => new Date(calendar.now.getTime() - hours * hour)
  const awake = (hours: number) => awakeAgo(calendar.now, hours)
  await says(db, {
    key: 'now-time',
    who: 'learner-9',
    module: 4,
    theme: 'time',
    text: '周四下午的课和月末值班撞了，能换一场吗？',
    when: ago(22 + 20 / 60),
  })
  // Answered the same afternoon, and then the solution was forgotten: a chain that stopped.
  const crm = await says(db, {
    key: 'now-crm',
    who: 'learner-44',
    module: 3,
    theme: 'outdated',
    text: 'CRM 案例还是旧系统，按钮和现在对不上',
    when: at(plusDays(calendar.today, -3), '14:20'),
  })
  await answers(db, {
    issue: crm,
    by: 'lead',
    category: 'content',
    owner: 'instructor',
    text: '您说得对，第 4 期也有人提过。正在换新系统的截图。',
    when: at(plusDays(calendar.today, -3), '15:30'),
  })
  const mine = await says(db, {
    key: 'now-mine',
    who: 'learner-1',
    module: 3,
    theme: 'material',
    text: '投诉话术卡片在哪里下载？',
    when: awake(14),
  })
  await answers(db, {
    issue: mine,
    by: 'assistant',
    category: 'resources',
    owner: 'assistant',
    text: '今天整理好发到模块 3 资料区。',
    when: awake(12.5),
  })
  await asks(db, mine, 'assistant', '话术卡片已在模块 3 资料区第二条。解决了吗？', awake(1))
  await says(db, {
    key: 'now-card-1',
    who: 'learner-12',
    module: 4,
    theme: 'material',
    text: '大客户系统的练习账号没有权限，做不了练习',
    when: awake(7),
  })
  const fast = await says(db, {
    key: 'now-fast',
    who: 'learner-33',
    module: 4,
    theme: 'teaching',
    text: '合同条款那一段讲得太快，回放也没有字幕',
    when: awake(5),
    voice: 'hidden',
  })
  await sorts(db, { issue: fast, by: 'assistant', category: 'teaching', owner: 'instructor-2', when: awake(4.5) })
  await says(db, {
    key: 'now-card-2',
    who: 'learner-40',
    module: 4,
    theme: 'material',
    text: '练习系统提示无权限，任务交不了',
    when: awake(4),
  })
  await saysWithoutName(db, {
    key: 'now-card-3',
    module: 4,
    theme: 'material',
    text: '大客户练习账号登录后什么都点不开',
    when: awake(1.5),
    code: 'P4HN 7VZC 2BXS',
  })
  for (const level of [22.3, 19.2, 12, 6]) await lookAgain(db, ago(level > 22 ? 3 : 24 - level))
  await lookAgain(db, new Date(calendar.now.getTime() - 10_000))
}
