// What the learning platform and the simulator of the sample company send, through the same door as every other sender.
import { issueCredential } from '../../src/lrs/public.ts'
import type { OpenDatabase } from '../../src/platform/db/database.ts'
import { idFrom } from '../../src/platform/db/id.ts'
import { newcomers } from './people-list.ts'
import { openLrsClient } from './lrs-client.ts'
import type { SendingKey } from './lrs-client.ts'
import type { Calendar } from './dates-and-ids.ts'
import { at, plusDays } from './dates-and-ids.ts'
import { scopeForPerson } from './scope-for-person.ts'
import { throwIfRefused } from './throw-if-refused.ts'

const platform = 'https://xuexi.yunling.example'
const simulator = 'https://moni.yunling.example'
/** Accounts of the platform are its own numbers: who they are is said in the map of identities. */
const who = (home: string, n: number) => ({
  objectType: 'Agent',
  name: newcomers[n % newcomers.length]!.name,
  account: { homePage: home, name: `u${1000 + (n % newcomers.length)}` },
})
const verb = (name: string, zh: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { 'zh-CN': zh } })
const thing = (home: string, path: string, name: string, type: string) => ({
  objectType: 'Activity',
  id: `${home}/${path}`,
  definition: { name: { 'zh-CN': name }, type: `http://adlnet.gov/expapi/activities/${type}` },
})

const pages = [
  ['crm/3', 'CRM 查询与派单'],
  ['complaint/2', '安抚的五个步骤'],
  ['complaint/4', '升级的尺度'],
  ['question/1', '先听后问'],
] as const

/** Opened pages of the platform, or a scene begun in the simulator. */
function batch(sender: 'moodle' | 'simulator', seed: number, moment: Date): unknown[] {
  const size = sender === 'moodle' ? 2 + ((seed * seed + 3 * Math.floor(seed / 5)) % 6) : 1 + (Math.floor(seed / 3) % 3)
  return Array.from({ length: size }, (_, i) => {
    const n = seed * 7 + i * 5
    const [path, name] = pages[n % pages.length]!
    const home = sender === 'moodle' ? platform : simulator
    return {
      id: idFrom('sample', 'statement', sender, moment.toISOString(), i),
      actor: who(home, n),
      timestamp: new Date(moment.getTime() - i * 47_000).toISOString(),
      ...(sender === 'moodle'
        ? { verb: verb('launched', '打开'), object: thing(platform, `page/${path}`, name, 'lesson') }
        : {
            verb: verb('initialized', '开始'),
            object: thing(simulator, `scene/${path}`, `情景：${name}`, 'simulation'),
          }),
    }
  })
}

/** Two weeks of working hours; one batch the store refused yesterday waits in the quarantine. */
export async function seedLmsAndSimulatorStatements(db: OpenDatabase, calendar: Calendar): Promise<void> {
  const admin = await scopeForPerson(db, 'administrator')
  const made = at(plusDays(calendar.today, -34), '09:20')
  const scopes = ['statements/write', 'statements/read/mine', 'state', 'define', 'profile']
  const keyOf = (key: string, name: string) =>
    db.write(admin, async (tx) =>
      throwIfRefused<SendingKey>(
        await issueCredential(tx, admin, { id: idFrom('sample', 'credential', key), name, scopes, now: made }),
      ),
    )
  const [moodle, scenes] = [await keyOf('moodle', 'Moodle 学习平台'), await keyOf('simulator', '情景模拟器')]
  const { send, close } = await openLrsClient(db)
  for (const { day, clock, seed } of workingHours(calendar)) {
    const when = at(day, clock)
    await send(moodle, when, batch('moodle', seed, when))
    if (seed % 3 === 0) await send(scenes, when, batch('simulator', seed, when))
  }
  const day = workingDays(calendar).findLast((d) => d < calendar.today)!
  const wrong = batch('simulator', 4, at(day, '16:41')) as { actor: unknown }[]
  const misspelt = {
    ...wrong[0],
    id: idFrom('sample', 'statement', 'wrong'),
    actor: { objectType: 'Agent', name: newcomers[6]!.name, mbox: `${newcomers[6]!.no}@yunling.example` },
  }
  if ((await send(scenes, at(day, '16:42'), [...wrong, misspelt])) !== 400) throw new Error('the wrong batch went in')
  await send(scenes, at(day, '17:40'), batch('simulator', 9, at(day, '17:40')))
  await close()
}

const workingDays = ({ today }: Calendar) =>
  Array.from({ length: 14 }, (_, i) => plusDays(today, i - 13)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  )

/** Five times on each working day of two weeks, up to now. */
function workingHours(calendar: Calendar): { day: string; clock: string; seed: number }[] {
  const hours = workingDays(calendar).flatMap((day, d) =>
    ['09:08', '10:31', '13:45', '15:20', '17:02'].map((clock, h) => ({ day, clock, seed: d * 5 + h })),
  )
  return hours.filter(({ day, clock }) => at(day, clock) <= calendar.now)
}
