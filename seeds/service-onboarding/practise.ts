// Tasks of the sample company: one reviewed and agreed, one (E4, three key customers) under way.
import { idFrom } from '../../src/platform/db/id.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import {
  agree,
  confirmRelevance,
  countMissed,
  handIn,
  logContact,
  score,
  setTask,
  sign,
} from '../../src/practise/public.ts'
import type { TaskEntry } from '../../src/practise/contract.ts'
import { copier, reportBy } from './practice-reports.ts'
import type { CastMember } from './people-list.ts'
import { newcomers, trained } from './people-list.ts'
import type { Calendar, RunKey } from './dates-and-ids.ts'
import { at, moduleId, plusDays, runIds } from './dates-and-ids.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const rubric = ['先复述客户的问题', '用提问找到真正原因', '给出明确方案和时限', '结束前确认客户理解']
const first = (run: RunKey, dueOn: string): TaskEntry => ({
  module: moduleId(run, 2),
  title: '用提问法处理 2 通疑难来电',
  scene: '接到第一次没说清问题的来电时，',
  action: '先复述，再用三个开放式问题找到真正原因，并记下客户的反应。',
  unit: '来电',
  target: 2,
  dueOn,
  rubric,
})
const second = (dueOn: string): TaskEntry => ({
  module: moduleId('five', 4),
  title: '用新学的客户沟通技巧跟进 3 个重点客户',
  scene: '在您自己负责的客户里选 3 个最近有过不满的，',
  action: '按课上的四步主动联系，每联系一次记一条。',
  unit: '客户',
  target: 3,
  dueOn,
  rubric: ['准备：知道客户上次为什么不满', '开场：先听，再复述', '推进：给出下一步和时间', '收尾：记录并通知相关同事'],
})

const calls = [
  {
    subject: '来电 A（账单疑问）',
    technique: '复述后问：您最担心的是哪一笔？',
    reaction: '客户停下来想了想，说出是自动续费，语气缓和',
    nextStep: '已提交退订，次日回访',
  },
  {
    subject: '来电 B（登录失败）',
    technique: '三个开放式问题：什么时候开始、换过什么、看到什么',
    reaction: '发现是换了手机号，客户说“第一次有人问这个”',
    nextStep: '',
  },
]
const customers = [
  {
    subject: '客户 L 公司',
    technique: '先复述上次的投诉，再问现在怎样',
    reaction: '对方愿意约下周再谈',
    nextStep: '周三带技术同事一起',
  },
  {
    subject: '客户 H 先生',
    technique: '开场只听不解释',
    reaction: '说完不满后主动问有没有新方案',
    nextStep: '发对比表',
  },
]

type Place = { run: string; task: string; person: string }
/** How good somebody is shows in every line of the rubric, give or take; the superior is stricter on questions. */
const levels = (i: number, side: number) =>
  rubric.map((_, k) => {
    const able = 2.7 + ((i * 7) % 11) / 5.5 + ((i * 5 + k * 4) % 7) / 6.4
    return Math.min(5, Math.max(1, Math.round(able) - (k === 1 && side ? 1 : 0) - (i % 8 === 3 ? 1 : 0)))
  })

/** One learner's whole way: lines, report, both scorings, agreement with a direction, both signatures. */
async function whole(db: OpenDatabase, place: Place, l: CastMember, i: number, dueOn: string): Promise<void> {
  const [me, trainer, superior] = [
    await scopeForPerson(db, l.key),
    await scopeForPerson(db, 'instructor'),
    await scopeForPerson(db, l.superior!),
  ]
  const day = (n: number) => plusDays(dueOn, n)
  await db.write(me, async (tx) => {
    for (const [n, line] of calls.entries())
      throwIfRefused(
        await logContact(
          tx,
          me,
          place,
          { id: idFrom(place.task, l.key, n), onDay: day(-6 + n * 2), ...line },
          at(day(-6 + n * 2), '17:40'),
        ),
      )
  })
  await db.write(superior, async (tx) =>
    throwIfRefused(await confirmRelevance(tx, superior, place, at(day(-5), '09:10'))),
  )
  if (i % 9 === 8) return // @NOTE Did the work, never wrote the report: every run has some.
  await db.write(me, async (tx) =>
    throwIfRefused(
      await handIn(
        tx,
        me,
        place,
        reportBy(place.run === runIds.five ? i : i + 44),
        at(day(-1), place.run === runIds.five && i === copier ? '23:40' : '20:15'),
      ),
    ),
  )
  if (i % 12 === 7) return // Waits for both sides.
  await db.write(trainer, async (tx) =>
    throwIfRefused(
      await score(
        tx,
        trainer,
        place,
        { side: 'trainer', scores: levels(i, 0), comment: '复述做到了，提问还可以更开放。', version: 1 },
        at(day(1), '10:00'),
      ),
    ),
  )
  if (i % 12 === 5) return // Waits for the superior.
  await db.write(superior, async (tx) =>
    throwIfRefused(
      await score(
        tx,
        superior,
        place,
        { side: 'superior', scores: levels(i, 1), comment: '现场听过一通，第二问有点急。', version: 1 },
        at(day(2), '11:30'),
      ),
    ),
  )
  const direction = {
    id: idFrom(place.task, l.key, 'direction'),
    text: i % 8 === 3 ? '先确认决策链，再报价' : '第二个问题之前先停两秒，等客户说完',
  }
  await db.write(trainer, async (tx) =>
    throwIfRefused(
      await agree(
        tx,
        trainer,
        place,
        {
          side: 'trainer',
          scores: levels(i, 0),
          line: '提问一项按现场录音取讲师分',
          direction,
          seen: [],
          replaces: null,
        },
        at(day(2), '15:00'),
      ),
    ),
  )
  if (i % 12 === 2) return // The superior has yet to sign.
  await db.write(superior, async (tx) =>
    throwIfRefused(
      await sign(
        tx,
        superior,
        place,
        { side: 'superior', agreed: at(day(2), '15:00').toISOString() },
        at(day(3), '09:00'),
      ),
    ),
  )
}

/** 第 4 期 and 第 5 期 did the calls; 第 5 期 is now at its three customers. */
export async function seedPractise(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const lead = await scopeForPerson(db, 'lead')
  for (const run of ['four', 'five'] as const) {
    const dueOn = plusDays(calendar.runs[run].startsOn, run === 'five' ? 20 : 24)
    const task = idFrom('sample', run, 'task', 1)
    await db.write(lead, async (tx) =>
      throwIfRefused(
        await setTask(
          tx,
          lead,
          { ...first(run, dueOn), id: task, run: runIds[run] },
          at(plusDays(dueOn, -10), '09:00'),
        ),
      ),
    )
    const learners = run === 'five' ? newcomers.slice(0, 44) : trained.slice(0, 24)
    for (const [i, l] of learners.entries()) await whole(db, { run: runIds[run], task, person: l.id }, l, i, dueOn)
  }
  const task = idFrom('sample', 'five', 'task', 2)
  const given = plusDays(calendar.today, -6)
  await db.write(lead, async (tx) =>
    throwIfRefused(
      await setTask(
        tx,
        lead,
        { ...second(plusDays(calendar.today, 4)), id: task, run: runIds.five },
        at(given, '18:00'),
      ),
    ),
  )
  for (const [i, l] of newcomers.slice(0, 30).entries()) {
    const me = await scopeForPerson(db, l.key)
    const lines = customers.slice(0, i % 3)
    const day = plusDays(calendar.today, -2)
    await db.write(me, async (tx) => {
      for (const [n, line] of lines.entries())
        throwIfRefused(
          await logContact(
            tx,
            me,
            { run: runIds.five, task, person: l.id },
            { id: idFrom(task, l.key, n), onDay: day, ...line },
            at(day, '18:20'),
          ),
        )
    })
  }
  await db.write(lead, (tx) => countMissed(tx, calendar.now))
}
