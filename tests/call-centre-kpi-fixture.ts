// E8's file: 26 weeks of a call centre's figures as its business system exports them, in GB18030, 工号 as numbers, three of them unknown.
import { saveOrganisation, savePersons, giveDuty, findOrCreateUnit } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, saveRunState, seat } from '../src/programme/public.ts'
import { seeded } from '../src/statistics/random.ts'

const product = systemScope()
const dayMs = 86_400_000
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

export const run = idFrom('call centre', 'run')
export const lead = idFrom('call centre', 'lead')
export const business = idFrom('call centre', 'business')
export const starts = '2026-03-02'
export const ends = '2026-05-10'
export const windows = {
  before: { from: plus(starts, -56), to: plus(starts, -1) },
  after: { from: plus(ends, 1), to: plus(ends, 56) },
}
/** 48 trained, then 52 untrained. */
export const agents = Array.from({ length: 100 }, (_, i) => ({
  id: idFrom('call centre', 'agent', i),
  no: String(10001 + i),
  name: `坐席${i + 1}`,
  team: `客服${(i % 10) + 1}组`,
  trained: i < 48,
}))

/** A company with one run of 48 of its 100 agents; the lead is of the training department. */
export async function createCallCentre(db: OpenDatabase): Promise<void> {
  await db.write(product, async (tx) => {
    await saveOrganisation(tx, product, { name: '远声客服', sample: true })
    const units = new Map<string, string>()
    for (const team of new Set(agents.map((a) => a.team)))
      units.set(team, await findOrCreateUnit(tx, product, ['客服部', team]))
    await savePersons(tx, product, [
      { id: lead, employeeNo: '00001', name: '周岚' },
      { id: business, employeeNo: '00002', name: '高洋' },
      ...agents.map((a) => ({ id: a.id, employeeNo: a.no, name: a.name, unit: units.get(a.team)! })),
    ])
    await giveDuty(tx, product, { person: lead, duty: 'training', since: new Date('2026-01-01T00:00:00Z') })
    await saveRun(tx, product, {
      id: run,
      programme: await findOrCreateProgramme(tx, product, '客服技能培训'),
      name: '第 4 期',
      startsOn: starts,
      endsOn: ends,
    })
    await saveRunState(tx, product, { run, state: 'running', at: new Date(`${starts}T01:00:00Z`) })
    await saveModules(tx, product, [
      { id: idFrom('call centre', 'module'), run, number: 1, name: '投诉处理', startsOn: starts, endsOn: ends },
    ])
    await seat(tx, product, { run, person: lead, role: 'lead' })
    await seat(tx, product, { run, person: business, role: 'business' })
    await enrol(
      tx,
      product,
      agents.filter((a) => a.trained).map((a) => ({ run, person: a.id, since: starts })),
    )
  })
}

const header = ['工号', '姓名', '开始日期', '结束日期', '客户满意度', '平均通话时长(秒)', '投诉率分子', '投诉率分母']

/** The sheet as text; the last three rows belong to nobody known. */
export function kpiText(): string {
  const { normal, below } = seeded('call centre')
  const rows: (string | number)[][] = []
  for (const a of agents) {
    const own = { csat: normal() * 0.15, aht: normal() * 22 }
    for (let week = -8; week < 18; week++) {
      const day = plus(starts, 7 * week)
      const late = day > ends ? 1 : 0
      const calls = 180 + below(60)
      rows.push([
        Number(a.no),
        a.name,
        day,
        plus(day, 6),
        (4.2 + own.csat + late * (a.trained ? 0.18 : 0.05) + normal() * 0.1).toFixed(2),
        (262 + own.aht - late * (a.trained ? 21 : 3) + normal() * 10).toFixed(1),
        Math.max(0, Math.round(calls * (0.019 - late * 0.004) + normal() * 2)),
        calls,
      ])
    }
  }
  for (const no of [98001, 98002, 98003]) rows.push([no, '外包坐席', starts, plus(starts, 6), 4.1, 250, 2, 200])
  return [header, ...rows].map((r) => r.join(',')).join('\r\n') + '\r\n'
}

/** Text as GBK, the way an older Chinese system writes it; throws for a character GBK has not. */
export function asGbk(text: string): Buffer {
  const bytes: number[] = []
  for (const c of text) {
    const pair = c.charCodeAt(0) < 128 ? [c.charCodeAt(0)] : table().get(c)
    if (!pair) throw new Error(`GBK has no ${c}`)
    bytes.push(...pair)
  }
  return Buffer.from(bytes)
}

let made: Map<string, [number, number]> | null = null
function table(): Map<string, [number, number]> {
  if (made) return made
  const decoder = new TextDecoder('gbk')
  made = new Map()
  for (let a = 0x81; a <= 0xfe; a++)
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) made.set(decoder.decode(Uint8Array.of(a, b)), [a, b])
  return made
}
