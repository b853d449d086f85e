// A company of one's own, empty but for its founder, and its first people by one sheet: where journeys of a first training begin.
import { addDays, dayOf } from '../src/calendar/day.ts'
import { bringIn } from '../src/intake/contract.ts'
import { giveDuty, saveOrganisation, savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import type { Outgoing } from '../src/platform/notify/deliver-outbox.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient, TestServer } from './test-server.ts'

export const product = systemScope()
export const person = (no: string) => idFrom('person', no)

export interface OwnCompany {
  server: TestServer
  founder: string
  /** The founder, administrator with the training duty. */
  fang: TestClient
  /** The day so many days from today, where the company is. */
  day(n: number): string
  /** Sends a sheet; answers its import's id. */
  send(source: string, run: string, csv: string): Promise<string>
  /** Sends a sheet and brings it in; answers how many rows were new. */
  bring(source: string, run: string, csv: string): Promise<number>
}

export const peopleSheet = `工号,姓名,部门,岗位,上级工号
00100,何主管,售后部,主管,
00101,陈以宁,售后部/上海站,客服,00100
00102,吴楠,售后部/上海站,客服,00100
00103,林郑州,售后部/郑州站,客服,00100
00104,周郑州,售后部/郑州站,客服,00100
00105,钱导师,售后部,技师,00100
00106,孙讲师,培训部,讲师,
00107,李学员,培训部,专员,
`

const zone = 'Asia/Shanghai'

/** Call it once, at the top of a test file. */
export async function foundOwnCompany(options: { outgoing?: Outgoing; rememberMs?: number } = {}): Promise<OwnCompany> {
  const server = await startTestServer({ sample: false, ...options })
  server.now = new Date()
  const founder = newId()
  await server.db.write(product, async (tx) => {
    // @NOTE Called a sample only so that its people can be entered without passwords; nothing of the sample is in it.
    await saveOrganisation(tx, product, { name: '衡川家电售后', sample: true, timeZone: zone })
    await savePersons(tx, product, [{ id: founder, employeeNo: '00012', name: '方静' }])
    for (const duty of ['administrator', 'training'] as const)
      await giveDuty(tx, product, { person: founder, duty, since: server.now })
  })
  const fang = await server.as(founder)
  const send = async (source: string, run: string, csv: string) => {
    const form = new FormData()
    const id = newId()
    for (const [key, value] of Object.entries({ id, source, run })) form.append(key, value)
    form.append('file', new Blob([csv]), `${source}.csv`)
    const sent = await fang.fetch('/api/intake/imports', { method: 'POST', body: form })
    if (!sent.ok) throw new Error(await sent.text())
    return id
  }
  return {
    server,
    founder,
    fang,
    day: (n) => addDays(dayOf(server.now, zone), n),
    send,
    bring: async (source, run, csv) => {
      const id = await send(source, run, csv)
      return (await fang.call(bringIn, { params: { import: id } })).recorded ?? 0
    },
  }
}

/** What a goal on a business figure is set with, from 10 down to 8 weeks. */
export const kpiGoal = (g: { run: string; id: string; name: string; owner: string; dueOn: string }) => ({
  params: { run: g.run, goal: g.id },
  body: {
    id: g.id,
    name: g.name,
    kpi: g.name,
    owner: g.owner,
    dueOn: g.dueOn,
    serves: null,
    competency: null,
    fromLevel: null,
    toLevel: null,
    coOwner: null,
    kind: 'kpi' as const,
    unit: '周',
    direction: 'down' as const,
    baseline: 10,
    target: 8,
    source: 'HR 系统',
    modules: [] as string[],
    indicators: [] as string[],
  },
})
