// A company of one's own with people who have no way in yet, a mail server beside it, and what its people do: imported once by a test file.
import * as c from '../src/app/accounts/contract.ts'
import { sendAccessLinks } from '../src/app/accounts/jobs.ts'
import { createLogin, getMe, signIn } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import type { Outgoing } from '../src/platform/notify/deliver-outbox.ts'
import { fakeMailServer } from './fake-webhook-and-mail-server.ts'
import { foundOwnCompany, person } from './own-company.ts'
import type { TestClient } from './test-server.ts'

export const post = await fakeMailServer()
const outgoing: Outgoing = {
  smtpUrl: post.url,
  mailFrom: '训中 <midcourse@example.com>',
  privateHosts: [],
  publicUrl: 'https://training.example',
}
const company = await foundOwnCompany({ outgoing })
export const { server, founder } = company
const { bring } = company
export const secret = 'a secret for journeys, known to everybody'
const links = {
  secret,
  address: () => ({ url: 'https://training.example', configured: true, loopback: false }),
  outgoing,
}
export const letters = sendAccessLinks(links)
export const work = (sweep: typeof letters) => sweep.work({ db: server.db, now: server.now, later: async () => {} })
export const password = '雨天修空调要先断电源'

await bring(
  'organisation-sheet',
  '',
  `工号,姓名,部门,岗位,上级工号
00100,何主管,售后部,主管,
00101,陈以宁,售后部/上海站,客服,00100
00102,吴楠,售后部/上海站,客服,00100
00103,林郑州,售后部/郑州站,客服,00100
00104,周郑州,售后部/郑州站,客服,00100
00105,钱导师,售后部,技师,00100
`,
)
for (const [no, email, phone] of [
  ['00101', 'Chen@example.cn', '+86 138-0000-0101'],
  ['00102', 'refused@example.cn', null],
  ['00103', 'lin@example.cn', null],
] as const)
  await server.sql('update people.person set email = $2, phone = $3 where employee_no = $1', [no, email, phone])
await server.sql(
  `insert into people.person (id, name, email, external) values ($1, '外聘老师', 'guest@example.cn', true)`,
  [person('guest')],
)
/** The founder's own way in, as founding makes it; from here on nobody enters without a password. */
export const fang = await server.as(founder)
await fang.call(createLogin, { body: { person: founder, username: '00012', password } })
await server.sql('update people.organisation set sample = false')

export const at = (url: string) => ({ params: { token: url.split('/').at(-1)! } })
export const open = async (who: TestClient, no: string, again = false) => {
  const id = newId()
  await who.call(c.postInvitations, { body: { id, way: 'slips', persons: [person(no)], again } })
  const { slips } = await who.call(c.getSlips, { query: { person: person(no) } })
  return slips[0]!.url
}
export const join = async (url: string, answer: string, chosen = password) => {
  const one = server.stranger()
  await one.call(c.postConfirmation, { ...at(url), body: { answer } })
  await one.call(c.postPassword, { ...at(url), body: { answer, password: chosen } })
  return one
}
export const stateOf = async (no: string) =>
  (await fang.call(c.getAccounts, { query: { search: no } })).accounts.find((a) => a.employeeNo === no)!.state
export const enter = async (username: string, chosen = password) => {
  const one = server.stranger()
  await one.call(signIn, { body: { username, password: chosen } })
  return one
}
export const whoIs = async (one: TestClient) => (await one.call(getMe)).person?.name ?? null
