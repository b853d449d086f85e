// Who comes back after leaving is not let in by what there was: whichever way the departure came in, password, duty and seats have ended.
import { expect, test } from 'vitest'
import * as c from '../src/app/accounts/contract.ts'
import { bringIn } from '../src/intake/contract.ts'
import { postReturn, putDeparture } from '../src/people/contract.ts'
import { peopleSweep } from '../src/people/public.ts'
import { getDeparture, getPerson } from '../src/people/read/contract.ts'
import { getMe, signIn } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun } from '../src/programme/contract.ts'
import { endSeatsOf } from '../src/programme/public.ts'
import { tellSeats } from '../src/programme/tell-seats.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { getRunSetup, postSeat } from '../src/programme/read/contract.ts'
import { addDays, dayOf } from '../src/calendar/day.ts'
import { enter, fang, join, open, password, server, stateOf, whoIs, work } from './company-to-invite.ts'
import { person, product } from './own-company.ts'

const day = (n: number) => addDays(dayOf(server.now, 'Asia/Shanghai'), n)
const run = newId()
await fang.call(createRun, {
  body: { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期', startsOn: day(-20), endsOn: day(40) },
})
const sheet = async (csv: string) => {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source: 'organisation-sheet', run: '' })) form.append(key, value)
  form.append('file', new Blob([csv]), 'people.csv')
  expect((await fang.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  await fang.call(bringIn, { params: { import: id } })
}
const seatsOf = async (who: string) =>
  (await fang.call(getRunSetup, { params: { run } })).seats.filter((s) => s.person === who)

const back = (who: string) =>
  fang.call(postReturn, { params: { person: who }, body: { day: day(0), unit: null, position: null, superior: null } })
const leave = (who: string, lastDay: string) =>
  fang.call(putDeparture, { params: { person: who }, body: { lastDay, successor: null } })

/** Each way out, with the way back that belongs to it. */
const ways: [
  way: string,
  no: string,
  name: string,
  out: (who: string) => Promise<unknown>,
  again: (who: string) => Promise<unknown>,
][] = [
  ['by hand, the day already past', '00101', '陈以宁', (who) => leave(who, day(-1)), back],
  [
    'planned, by the sweep once the day is over',
    '00102',
    '吴楠',
    async (who) => {
      await leave(who, day(0))
      expect(await whoIs(await enter('00102')), 'the last day is a day like others').toBe('吴楠')
      await server.sql('update people.departure set last_day = people.today() - 1 where person = $1', [who])
      await work(peopleSweep(endSeatsOf))
    },
    back,
  ],
  [
    'by a sheet, and back by a sheet',
    '00103',
    '林郑州',
    () => sheet(`工号,姓名,离职日期\n00103,林郑州,${day(-1)}\n`),
    () => sheet(`工号,姓名,入职日期\n00103,林郑州,${day(0)}\n`),
  ],
  [
    'left before passwords ended with a departure',
    '00104',
    '周郑州',
    async (who) => {
      await server.sql(
        `insert into people.departure (person, last_day, by_person, at) values ($1, people.today() - 1, $1, now())`,
        [who],
      )
      await server.sql('update people.person set left_on = people.today() - 1 where id = $1', [who])
    },
    back,
  ],
]

test.each(ways)(
  '%s: no old password, duty or seat lets in who comes back; invited anew, they are in',
  async (_, no, name, out, again) => {
    const who = person(no)
    await join(await open(fang, no), no)
    for (const role of ['assistant', 'mentor'] as const)
      await fang.call(postSeat, { params: { run }, body: { person: who, role, module: null, until: null } })
    await fang.call(c.putDuty, { params: { person: who, duty: 'training' } })
    const { ends } = await fang.call(getDeparture, { params: { person: who } })
    expect(ends.map((e) => `${e.what.zh} ${e.n}`)).toEqual(
      expect.arrayContaining(['密码、登录和在线的设备 0', '在公司的职责 1', '在各期的席位（历史留着） 2']),
    )
    await server.db.write(product, (tx) => tellSeats(tx, product, server.now))
    await out(who)
    await again(who)
    expect(await fang.call(getPerson, { params: { person: who } })).toMatchObject({ state: 'present' })
    const old = await server.stranger().refusal(signIn, { body: { username: no, password } })
    expect(old).toMatchObject({ refused: 'wrong-login' })
    expect(await stateOf(no)).toBe('none')
    expect((await seatsOf(who)).map((s) => s.until)).toEqual([day(-1), day(-1)])

    const anew = await join(await open(fang, no), no, '秋天的柿子都熟透了呀')
    expect(await anew.call(getMe)).toMatchObject({ person: { name }, duties: [], seats: [] })
    await fang.call(postSeat, { params: { run }, body: { person: who, role: 'mentor', module: null, until: null } })
    expect((await anew.call(getMe)).seats).toHaveLength(1)
    await server.db.write(product, (tx) => tellSeats(tx, product, server.now))
    const told = (await anew.call(getNotices)).notices.filter((n) => n.about === 'programme.seat')
    expect(told.map((n) => n.title.zh).toSorted()).toHaveLength(3)
  },
)
