// Somebody leaves to whom many report, or who had reports to answer: those pass on, these wait for whoever sorts.
import { expect, test } from 'vitest'
import { getToday } from '../src/app/contract.ts'
import { deleteDeparture, postReturn, putDeparture } from '../src/people/contract.ts'
import { leaveCompany } from '../src/people/leave-company.ts'
import { savePersons } from '../src/people/public.ts'
import { endSeatsOf } from '../src/programme/public.ts'
import { getPerson } from '../src/people/read/contract.ts'
import { saveSolidLines } from '../src/people/store/reporting-line.ts'
import { newId } from '../src/platform/db/id.ts'
import { getNotices } from '../src/platform/notify/contract.ts'
import { createRun, setRunState } from '../src/programme/contract.ts'
import { postLearners, postSeat } from '../src/programme/read/contract.ts'
import { getInbox, reportIssue, triageIssue } from '../src/respond/contract.ts'
import { foundOwnCompany, peopleSheet, person, product } from './own-company.ts'

const { server, fang, day, bring } = await foundOwnCompany()
const view = (id: string, on?: string) => fang.call(getPerson, { params: { person: id }, query: on ? { on } : {} })

test('however many report to whoever leaves, they pass on in as many statements as for one', async () => {
  const boss = (n: number) => person(`0080${n}`)
  const below = Array.from({ length: 401 }, (_, i) => `081${String(i).padStart(3, '0')}`)
  await server.db.write(product, async (tx) => {
    const all = ['00801', '00802', '00803', ...below]
    await savePersons(
      tx,
      product,
      all.map((no) => ({ id: person(no), employeeNo: no, name: `人${no}` })),
    )
    const lines = below.map((no, i) => ({ person: person(no), superior: boss(i === 0 ? 1 : 2), since: day(-9) }))
    await saveSolidLines(tx, product, lines)
  })
  const statements = async (leaver: string) => {
    let n = 0
    await server.db.write(product, async (tx) => {
      const counted = tx.withPlugin({
        transformQuery: ({ node }) => {
          n++
          return node
        },
        transformResult: async ({ result }) => result,
      }) as typeof tx
      const ask = { person: leaver, lastDay: day(3), successor: boss(3) }
      expect(await leaveCompany(counted, product, ask, { now: server.now, endSeats: endSeatsOf })).toEqual({
        left: false,
      })
    })
    return n
  }
  expect(await statements(boss(2))).toBe(await statements(boss(1)))
  const told = (await (await server.as(boss(3))).call(getNotices)).notices.filter((n) => n.about === 'people.successor')
  expect(told.map((n) => n.title.en).toSorted()).toEqual([
    expect.stringMatching(/^1 person reports to you from /),
    expect.stringMatching(/^400 people report to you from /),
  ])
  expect((await view(boss(3), day(4))).then.reports).toHaveLength(401)
  expect((await view(boss(3))).then.reports).toHaveLength(0)
  await fang.call(deleteDeparture, { params: { person: boss(2) } })
  expect((await view(boss(3), day(4))).then.reports).toHaveLength(1)
})

test('what a leaver had to answer waits for the lead, and can be given to the leaver no more', async () => {
  await bring('organisation-sheet', '', peopleSheet)
  const [run, id] = [newId(), newId()]
  const of = { params: { run } }
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(createRun, { body: { ...body, startsOn: day(-3), endsOn: day(20) } })
  await fang.call(postLearners, { ...of, body: { persons: [person('00101')] } })
  await fang.call(postSeat, { ...of, body: { person: person('00105'), role: 'instructor' } })
  server.pass({ minutes: 1 })
  await fang.call(setRunState, { ...of, body: { state: 'running' } })
  const learner = await server.as(person('00101'))
  const said = { id, module: null, theme: 'time' as const, text: '排班冲突', voice: 'named' as const }
  await learner.call(reportIssue, { ...of, body: said })
  const give = () => ({
    params: { issue: id },
    body: { id: newId(), category: 'time' as const, owner: person('00105') },
  })
  await fang.call(triageIssue, give())
  const asked = async () => (await fang.call(getToday)).acts.filter((a) => a.id === `respond:${id}`)
  expect(await asked()).toEqual([])
  const gone = { params: { person: person('00105') }, body: { lastDay: day(-1), successor: null } }
  expect(await fang.call(putDeparture, gone)).toEqual({ left: true })
  expect(await asked()).toMatchObject([
    { because: { zh: '负责人已不在这一期，请改派。' }, label: { en: 'Give it on' } },
  ])
  const inbox = await fang.call(getInbox, of)
  expect(inbox.issues).toMatchObject([{ id, owner: { id: person('00105') }, ownerGone: true }])
  expect(inbox.owners.map((o) => o.id)).not.toContain(person('00105'))
  expect(await fang.refusal(triageIssue, give())).toMatchObject({ refused: 'owner-has-no-seat' })
  await fang.call(postReturn, {
    params: { person: person('00105') },
    body: { day: day(0), unit: null, position: null, superior: null },
  })
  expect(await asked(), 'back without a seat').toMatchObject([{ label: { en: 'Give it on' } }])
  await fang.call(postSeat, { ...of, body: { person: person('00105'), role: 'assistant' } })
  expect(await asked()).toEqual([])
})
