// Short videos that learners of 第 5 期 watch on the phone are told by their player in xAPI; taken up, matched and placed as the staff did.
import { matchActor, placeActivity, pullFromOwnLrs, viewXapiMatching } from '../../src/intake/public.ts'
import { issueCredential } from '../../src/lrs/public.ts'
import type { Json } from '../../src/lrs/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import type { Scope } from '../../src/platform/auth/scope.ts'
import { newcomers } from './people-list.ts'
import { openLrsClient } from './lrs-client.ts'
import type { SendingKey } from './lrs-client.ts'
import type { Calendar } from './dates-and-ids.ts'
import { at, plusDays } from './dates-and-ids.ts'
import { systemScope } from '../../src/platform/auth/scope.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const player = 'https://weike.yunling.example'
const ext = (name: string) => `https://w3id.org/xapi/video/extensions/${name}`
const videoVerb = (name: string, zh: string) => ({
  id: `https://w3id.org/xapi/video/verbs/${name}`,
  display: { 'zh-CN': zh },
})
const adlVerb = (name: string, zh: string) => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { 'zh-CN': zh },
})
const course = {
  id: `${player}/course/kefu`,
  definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { 'zh-CN': '客服技能培训 微课' } },
}
/** Nobody has said yet what this one belongs to. */
const product = {
  id: `${player}/course/new-product`,
  definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { 'zh-CN': '秋季新品介绍' } },
}
const videos = [
  ['1-crm', '模块1 CRM 查询三步', 380],
  ['2-ask', '模块2 先听后问', 420],
  ['3-calm', '模块3 安抚的五个步骤', 510],
  ['4-key', '模块4 大客户的三次沟通', 465],
] as const

/** One sitting before a video: begun, perhaps paused, ended; some to the end. */
function sitting({ who, n, day, clock, of }: { who: Json; n: number; day: string; clock: string; of: Json }): Json[] {
  const [path, name, length] = videos[n % videos.length]!
  const watched = n % 3 === 0 ? length : Math.round(length * (0.35 + (n % 5) * 0.12))
  const start = at(day, clock).getTime()
  const video = {
    id: `${player}/video/${path}`,
    definition: { type: 'https://w3id.org/xapi/video/activity-type/video', name: { 'zh-CN': name } },
  }
  const told = (verb: Json, after: number, result?: Json) => ({
    id: idFrom('sample', 'video', day, clock, n, String(verb.id)),
    actor: who,
    verb,
    object: video,
    timestamp: new Date(start + after * 1000).toISOString(),
    ...(result ? { result } : {}),
    context: {
      platform: '微课',
      contextActivities: { category: [{ id: 'https://w3id.org/xapi/video' }], parent: [of] },
      extensions: { [ext('session-id')]: idFrom('sample', 'sitting', day, clock, n), [ext('length')]: length },
    },
  })
  const seen = {
    extensions: {
      [ext('time')]: watched,
      [ext('progress')]: watched / length,
      [ext('played-segments')]: `0[.]${watched}`,
    },
  }
  return [
    told(adlVerb('initialized', '打开'), 0),
    told(videoVerb('played', '播放'), 4, { extensions: { [ext('time')]: 0 } }),
    told(videoVerb('paused', '暂停'), 4 + watched, seen),
    watched === length
      ? told(adlVerb('completed', '看完'), 5 + watched, { ...seen, completion: true })
      : told(adlVerb('terminated', '离开'), 20 + watched, seen),
  ]
}

const account = (n: number) => ({
  objectType: 'Agent',
  name: newcomers[n]!.name,
  account: { homePage: player, name: newcomers[n]!.no },
})
/** Somebody who signed in with a private address: nobody knows who it is. */
const stranger = { objectType: 'Agent', name: '小鹿', mbox: 'mailto:xiaolu_2001@qq.example' }

const days = ({ today }: Calendar) =>
  Array.from({ length: 9 }, (_, i) => plusDays(today, i - 9)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  )

/** Every sitting, as the player sends it when it ends. */
function story(calendar: Calendar): Json[][] {
  const own = days(calendar).flatMap((day, d) =>
    ['12:20', '18:40'].map((clock, c) =>
      sitting({ who: account((d * 5 + c * 3) % 16), n: d * 2 + c, day, clock, of: course }),
    ),
  )
  const last = days(calendar).at(-1)!
  return [
    ...own,
    sitting({ who: stranger, n: 2, day: last, clock: '21:05', of: course }),
    sitting({ who: stranger, n: 1, day: last, clock: '21:30', of: course }),
    sitting({ who: account(3), n: 3, day: last, clock: '19:15', of: product }),
  ]
}

/** Everybody whose account bears the name of one newcomer is that newcomer; one account and one private address wait. */
async function match(db: OpenDatabase, lead: Scope, now: Date): Promise<void> {
  const { actors } = throwIfRefused(await db.read(lead, (reading) => viewXapiMatching(reading, lead)))
  for (const actor of actors) {
    const found = newcomers.filter(({ name }) => name === actor.called)
    if (found.length === 1 && found[0]!.key !== 'learner-8')
      throwIfRefused(await db.write(lead, (tx) => matchActor(tx, lead, { actor: actor.id, person: found[0]!.id, now })))
  }
}

/** What is guessed for the programme is right; what is not guessed waits. */
async function place(db: OpenDatabase, lead: Scope, now: Date): Promise<void> {
  const { activities, programmes } = throwIfRefused(await db.read(lead, (reading) => viewXapiMatching(reading, lead)))
  const programme = programmes[0]!.id
  for (const a of activities.filter(
    ({ iri, placing }) => placing === null && (iri === course.id || /yunling\.example\/(page|scene)\//.test(iri)),
  )) {
    throwIfRefused(
      await db.write(lead, (tx) =>
        placeActivity(tx, lead, {
          activity: a.id,
          placing: { programme, run: null, module: a.guess?.module ?? null },
          now,
        }),
      ),
    )
  }
}

/** The player's key, its statements, and what the lead settled of them. */
export async function seedStatements(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const [admin, lead] = [await scopeForPerson(db, 'administrator'), await scopeForPerson(db, 'lead')]
  const key = throwIfRefused<SendingKey>(
    await db.write(admin, (tx) =>
      issueCredential(tx, admin, {
        id: idFrom('sample', 'credential', 'player'),
        name: '微课播放器',
        scopes: ['statements/write', 'define'],
        now: at(plusDays(calendar.today, -30), '10:00'),
      }),
    ),
  )
  const { send, close } = await openLrsClient(db)
  for (const sat of story(calendar))
    if ((await send(key, new Date(String(sat.at(-1)!.timestamp)), sat)) !== 200)
      throw new Error('the player was refused')
  await close()
  const takeUp = async () => {
    while ((await pullFromOwnLrs(db, systemScope(), calendar.now)).read > 0);
  }
  await takeUp()
  await match(db, lead, calendar.now)
  await place(db, lead, calendar.now)
}
