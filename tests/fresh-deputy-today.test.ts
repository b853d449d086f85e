// A deputy's Today and badges say from the first moment what waits for the absent, and no longer from the moment the deputyship ends.
import { expect, test } from 'vitest'
import { openReview } from '../src/align/contract.ts'
import { getBadges, getToday } from '../src/app/contract.ts'
import { deleteDeputy, putDeputy } from '../src/people/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun } from '../src/programme/contract.ts'
import { postLearners } from '../src/programme/read/contract.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'

// @NOTE Who somebody is and may do is believed for half a minute, as where the product runs.
const { server, fang, day, bring } = await foundOwnCompany({ rememberMs: 30_000 })
await bring('organisation-sheet', '', peopleSheet)

test('appointed while Today is open: the next look says what waits, in both places; taken back: nothing', async () => {
  const [run, review] = [newId(), newId()]
  await fang.call(createRun, {
    body: { id: run, follows: null, programme: '复盘', name: '第 1 期', startsOn: day(-5), endsOn: day(30) },
  })
  await fang.call(postLearners, { params: { run }, body: { persons: [person('00102')], since: day(-5) } })
  await fang.call(openReview, { params: { run }, body: { id: review, dueOn: day(5) } })
  const [boss, deputy] = [await server.as(person('00100')), await server.as(person('00105'))]
  const waits = async () => {
    const acts = (await deputy.call(getToday)).acts.map((a) => a.title.zh)
    const badges = (await deputy.call(getBadges)).acts.reduce((all, { n }) => all + n, 0)
    return { acts, badges }
  }
  expect(await waits()).toEqual({ acts: [], badges: 0 })
  const standsIn = { params: { person: person('00100'), deputy: newId() } }
  await boss.call(putDeputy, { ...standsIn, body: { by: person('00105'), since: day(0), until: day(0) } })
  expect(await waits()).toEqual({ acts: ['代何主管：回答三方复盘'], badges: 1 })
  await boss.call(deleteDeputy, standsIn)
  expect(await waits()).toEqual({ acts: [], badges: 0 })
})
