// What learners of the sample company report: E3 as it unfolds, one promise broken, several kept, and some with hours left.
import { noticeAlike, accept, confirm, gather, issuesOf, commonsOf, propose, remedy, reply, report, reportAnonymously, escalate, triage } from '../../src/respond/public.ts'
import type { Category, Theme } from '../../src/respond/contract.ts'
import { nobodyScope, systemScope } from '../../src/platform/auth/scope.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { cast } from './cast.ts'
import type { Calendar } from './moments.ts'
import { at, dayOf, moduleId, plusDays, runIds } from './moments.ts'
import { mustBe, scopeAs } from './scopes.ts'

const run = runIds.five
const hour = 3_600_000
const product = systemScope()
const id = (...parts: (string | number)[]) => idFrom('sample', 'respond', ...parts)
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hour)

/** The code of the anonymous voice of E3: the manual and the tests open its thread with it. */
export const anonymousCode = 'K7M2 9QXD 4RTW'

interface Said { key: string; who: string; module: number | null; theme: Theme; text: string; when: Date; voice?: 'named' | 'hidden' }

async function says(db: OpenDatabase, s: Said): Promise<string> {
  const me = await scopeAs(db, s.who)
  const { id: issue } = mustBe(await db.write(me, (tx) => report(tx, me, { id: id(s.key), run, module: s.module ? moduleId('five', s.module) : null, theme: s.theme, text: s.text, voice: s.voice ?? 'named', now: s.when })))
  await lookAgain(db, s.when)
  return issue
}

async function saysWithoutName(db: OpenDatabase, s: Omit<Said, 'who' | 'voice'> & { code: string }): Promise<string> {
  const nobody = nobodyScope()
  const { id: issue } = mustBe(await db.write(nobody, (tx) => reportAnonymously(tx, nobody, { id: id(s.key), run, module: s.module ? moduleId('five', s.module) : null, theme: s.theme, text: s.text, code: s.code, now: s.when })))
  await lookAgain(db, s.when)
  return issue
}

/** The sweeps as they would have run fifteen seconds later. */
async function lookAgain(db: OpenDatabase, when: Date): Promise<void> {
  const moment = new Date(when.getTime() + 8_000)
  await db.write(product, async (tx) => { await noticeAlike(tx, product, moment); await escalate(tx, product, moment) })
}

interface Handled { issue: string; by: string; category: Category; owner: string; text: string; when: Date }
async function sorts(db: OpenDatabase, h: Omit<Handled, 'text'>): Promise<void> {
  const me = await scopeAs(db, h.by)
  mustBe(await db.write(me, (tx) => triage(tx, me, { id: id(h.issue, 'triage'), issue: h.issue, category: h.category, owner: cast(h.owner).id, now: h.when })))
}
async function answers(db: OpenDatabase, h: Handled): Promise<void> {
  const owner = await scopeAs(db, h.owner)
  await sorts(db, h)
  mustBe(await db.write(owner, (tx) => reply(tx, owner, { id: id(h.issue, 'reply'), issue: h.issue, text: h.text, now: later(h.when, 0.2) })))
}
async function asks(db: OpenDatabase, issue: string, owner: string, text: string, when: Date): Promise<void> {
  const me = await scopeAs(db, owner)
  mustBe(await db.write(me, (tx) => propose(tx, me, { id: id(issue, 'proposal'), issue, text, now: when })))
}
async function confirms(db: OpenDatabase, issue: string, who: string, when: Date): Promise<void> {
  const me = await scopeAs(db, who)
  mustBe(await db.write(me, (tx) => confirm(tx, me, { id: id(issue, 'confirmation'), issue, solved: true, text: '', receipt: null, now: when })))
}

/** Reports of the first weeks: who, module, day of the run, hour, what; hours to the answer; what was done. */
const past: [who: number, module: number | null, day: number, clock: string, theme: Theme, category: Category, text: string, hours: number, owner: string, answer: string][] = [
  [15, 1, 1, '10:20', 'material', 'resources', '系统操作录屏在哪里看？课件里没有', 1.2, 'assistant', '录屏已放到模块 1 的资料区，顶部第一条。'],
  [1, 1, 2, '14:35', 'other', 'other', '练习系统登录后一直转圈', 2.5, 'assistant', '信息部已重置账号，请重新登录。'],
  [22, 1, 3, '09:15', 'teaching', 'teaching', '讲师语速太快，笔记跟不上', 4, 'instructor', '下节课放慢，每个操作演示两遍。'],
  [30, 1, 4, '16:50', 'time', 'time', '周五的课和早班交接冲突', 15.5, 'assistant', '已换到周四同一内容的场次，主管同意。'],
  [8, 2, 8, '11:05', 'difficulty', 'content', '开放式和封闭式提问分不清，什么时候用哪个？', 3, 'instructor-2', '补了一页对照表和三段录音，课上再练一次。'],
  [41, 2, 8, '17:40', 'material', 'resources', '提问话术卡能不能给一份打印版', 16, 'assistant', '打印版放在各组前台，每人一张。'],
  [19, 2, 9, '13:25', 'outdated', 'content', '案例里的套餐去年就下架了', 6, 'instructor-2', '已换成今年的两个套餐。'],
  [26, 2, 10, '10:10', 'time', 'time', '大促排班，这周作业能晚两天交吗', 1.5, 'lead', '可以，已和主管确认，周日前交。'],
  [36, 2, 11, '15:30', 'teaching', 'teaching', '小组练习时间太短，轮不到每个人', 5, 'instructor-2', '下次分成三人一组，每人至少两轮。'],
  [3, 3, 15, '09:40', 'material', 'resources', '投诉分级表和现在用的不一样', 2, 'assistant', '已更新为本月版本。'],
  [45, 3, 16, '14:15', 'other', 'other', '教室空调坏了', 0.6, 'assistant', '已报修，下节课换到教室 3。'],
  [11, 3, 18, '18:20', 'time', 'time', '晚班同事没法参加周四的课', 13.5, 'assistant', '周六上午加一场同样内容的课。'],
]

async function earlier(db: OpenDatabase, calendar: Calendar): Promise<void> {
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
  const late = await says(db, { key: 'late', who: 'learner-24', module: 2, theme: 'material', text: '回放打不开，提示没有权限', when: friday })
  for (const level of [12, 19.2, 24]) await lookAgain(db, later(friday, level))
  await answers(db, { issue: late, by: 'lead', category: 'resources', owner: 'assistant', text: '权限已打开，抱歉周末没有人看到。从本周起周末也有人值守。', when: later(friday, 38) })
  await asks(db, late, 'assistant', '回放现在能看了吗？', later(friday, 40))
  await confirms(db, late, 'learner-24', later(friday, 44))
}

/** The day E3 is told on: the last working day whose 16:10 has passed; and the next working evening still to come. */
export function storyDays(calendar: Calendar): { day: string; session: Date } {
  const weekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  let day = at(calendar.today, '16:30') < calendar.now ? calendar.today : plusDays(calendar.today, -1)
  while (weekend(day)) day = plusDays(day, -1)
  let next = plusDays(day, 1)
  while (weekend(next) || at(next, '19:00') <= calendar.now) next = plusDays(next, 1)
  return { day, session: at(next, '19:00') }
}

/** E3: four learners, one anonymous, find module 3 too theoretical; one card, one case session, all four know before 18:00. */
async function tooTheoretical(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const { day, session } = storyDays(calendar)
  const voices = [
    await says(db, { key: 'e3-1', who: 'learner-5', module: 3, theme: 'difficulty', text: '模块 3 太理论了，安抚四步法听完还是不会用', when: at(day, '10:05') }),
    await says(db, { key: 'e3-2', who: 'learner-17', module: 3, theme: 'difficulty', text: '例子太少，讲了两小时理论，遇到真投诉不知道从哪一步开始', when: at(day, '11:30'), voice: 'hidden' }),
    await says(db, { key: 'e3-3', who: 'learner-28', module: 3, theme: 'difficulty', text: '理论听得懂，一接电话就乱，能不能拆一通真实投诉录音', when: at(day, '13:20') }),
    await saysWithoutName(db, { key: 'e3-4', module: 3, theme: 'difficulty', text: '模块 3 太难了，我不敢在组里说自己听不懂', when: at(day, '15:40'), code: anonymousCode }),
  ]
  const lead = await scopeAs(db, 'lead')
  const card = (await db.read(lead, (reading) => commonsOf(reading, lead, run))).find((c) => c.suggested.includes(voices[0]!))
  if (!card) throw new Error('the story was told, but no card was raised')
  await db.write(lead, async (tx) => {
    mustBe(await gather(tx, lead, { id: id('e3', 'gather'), common: card.id, members: voices, title: '模块 3 理论过深', now: at(day, '15:50') }))
    const when = `${dayOf(session).slice(5).replace('-', ' 月 ').replace(/^0/, '')} 日 19:00`
    mustBe(await remedy(tx, lead, {
      id: id('e3', 'remedy'), common: card.id, kind: 'session', category: 'content', owner: cast('lead').id, now: at(day, '16:02'),
      text: `${when} 加设「投诉案例拆解课」：周明老师带大家逐句拆三通真实投诉录音，可以现场练。您在邀请之列，课后有回放。`,
      session: { title: '投诉案例拆解课', startsAt: session, minutes: 90, place: '培训教室 2 · 线上同步', instructor: cast('instructor').id },
    }))
  })
  const instructor = await scopeAs(db, 'instructor')
  mustBe(await db.write(instructor, (tx) => accept(tx, instructor, { remedy: id('e3', 'remedy'), now: at(day, '16:10') })))
}

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
async function now(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const ago = (hours: number) => new Date(calendar.now.getTime() - hours * hour)
  const awake = (hours: number) => awakeAgo(calendar.now, hours)
  await says(db, { key: 'now-time', who: 'learner-9', module: 4, theme: 'time', text: '周四下午的课和月末值班撞了，能换一场吗？', when: ago(22 + 20 / 60) })
  // Answered the same afternoon, and then the solution was forgotten: a chain that stopped.
  const crm = await says(db, { key: 'now-crm', who: 'learner-44', module: 3, theme: 'outdated', text: 'CRM 案例还是旧系统，按钮和现在对不上', when: at(plusDays(calendar.today, -3), '14:20') })
  await answers(db, { issue: crm, by: 'lead', category: 'content', owner: 'instructor', text: '您说得对，第 4 期也有人提过。正在换新系统的截图。', when: at(plusDays(calendar.today, -3), '15:30') })
  const mine = await says(db, { key: 'now-mine', who: 'learner-1', module: 3, theme: 'material', text: '投诉话术卡片在哪里下载？', when: awake(14) })
  await answers(db, { issue: mine, by: 'assistant', category: 'resources', owner: 'assistant', text: '今天整理好发到模块 3 资料区。', when: awake(12.5) })
  await asks(db, mine, 'assistant', '话术卡片已在模块 3 资料区第二条。解决了吗？', awake(1))
  await says(db, { key: 'now-card-1', who: 'learner-12', module: 4, theme: 'material', text: '大客户系统的练习账号没有权限，做不了练习', when: awake(7) })
  const fast = await says(db, { key: 'now-fast', who: 'learner-33', module: 4, theme: 'teaching', text: '合同条款那一段讲得太快，回放也没有字幕', when: awake(5), voice: 'hidden' })
  await sorts(db, { issue: fast, by: 'assistant', category: 'teaching', owner: 'instructor-2', when: awake(4.5) })
  await says(db, { key: 'now-card-2', who: 'learner-40', module: 4, theme: 'material', text: '练习系统提示无权限，任务交不了', when: awake(4) })
  await saysWithoutName(db, { key: 'now-card-3', module: 4, theme: 'material', text: '大客户练习账号登录后什么都点不开', when: awake(1.5), code: 'P4HN 7VZC 2BXS' })
  for (const level of [22.3, 19.2, 12, 6]) await lookAgain(db, ago(level > 22 ? 3 : 24 - level))
  await lookAgain(db, new Date(calendar.now.getTime() - 10_000))
}

/** Tells it all; answers how many reports there are. */
export async function seedRespond(db: OpenDatabase, calendar: Calendar): Promise<number> {
  await earlier(db, calendar)
  await tooTheoretical(db, calendar)
  await now(db, calendar)
  return (await db.read(product, (reading) => issuesOf(reading, product, run))).length
}
