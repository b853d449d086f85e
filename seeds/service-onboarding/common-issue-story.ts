// E3 as it unfolds: four learners, one of them anonymous, find the same module too theoretical, and a case session is added.
import { shortDayText } from '../../src/calendar/bilingual-day-text.ts'
import { acceptRemedy, commonsOf, confirmCommonIssue, planRemedy } from '../../src/respond/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { samplePerson } from './people-list.ts'
import type { Calendar } from './dates-and-ids.ts'
import { at, dayOf, plusDays, runIds } from './dates-and-ids.ts'
import { id, says, saysWithoutName } from './issue-steps.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const run = runIds.five

/** The code of the anonymous voice of E3: the manual and the tests open its thread with it. */
export const anonymousCode = 'K7M2 9QXD 4RTW'

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
export async function findTooTheoretical(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const { day, session } = storyDays(calendar)
  const voices = [
    await says(db, {
      key: 'e3-1',
      who: 'learner-5',
      module: 3,
      theme: 'difficulty',
      text: '模块 3 太理论了，安抚四步法听完还是不会用',
      when: at(day, '10:05'),
    }),
    await says(db, {
      key: 'e3-2',
      who: 'learner-17',
      module: 3,
      theme: 'difficulty',
      text: '例子太少，讲了两小时理论，遇到真投诉不知道从哪一步开始',
      when: at(day, '11:30'),
      voice: 'hidden',
    }),
    await says(db, {
      key: 'e3-3',
      who: 'learner-28',
      module: 3,
      theme: 'difficulty',
      text: '理论听得懂，一接电话就乱，能不能拆一通真实投诉录音',
      when: at(day, '13:20'),
    }),
    await saysWithoutName(db, {
      key: 'e3-4',
      module: 3,
      theme: 'difficulty',
      text: '模块 3 太难了，我不敢在组里说自己听不懂',
      when: at(day, '15:40'),
      code: anonymousCode,
    }),
  ]
  const lead = await scopeForPerson(db, 'lead')
  const card = (await db.read(lead, (reading) => commonsOf(reading, lead, run))).find((c) =>
    c.suggested.includes(voices[0]!),
  )
  if (!card) throw new Error('the story was told, but no card was raised')
  await db.write(lead, async (tx) => {
    throwIfRefused(
      await confirmCommonIssue(tx, lead, {
        id: id('e3', 'gather'),
        common: card.id,
        members: voices,
        title: '模块 3 理论过深',
        now: at(day, '15:50'),
      }),
    )
    const when = `${shortDayText(dayOf(session)).zh} 19:00`
    throwIfRefused(
      await planRemedy(tx, lead, {
        id: id('e3', 'remedy'),
        common: card.id,
        kind: 'session',
        category: 'content',
        owner: samplePerson('lead').id,
        now: at(day, '16:02'),
        text: `${when} 加设「投诉案例拆解课」：周明老师带大家逐句拆三通真实投诉录音，可以现场练。您在邀请之列，课后有回放。`,
        session: {
          title: '投诉案例拆解课',
          startsAt: session,
          minutes: 90,
          place: '培训教室 2 · 线上同步',
          instructor: samplePerson('instructor').id,
        },
      }),
    )
  })
  const instructor = await scopeForPerson(db, 'instructor')
  throwIfRefused(
    await db.write(instructor, (tx) =>
      acceptRemedy(tx, instructor, { remedy: id('e3', 'remedy'), now: at(day, '16:10') }),
    ),
  )
}
