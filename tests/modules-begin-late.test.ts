// Modules that begin after their run: the opening page says so.
import { expect, test } from 'vitest'
import { getRunState } from '../src/app/run-state/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun } from '../src/programme/contract.ts'
import { deleteModule, putModule } from '../src/programme/read/contract.ts'
import { foundOwnCompany } from './own-company.ts'

const { fang, day } = await foundOwnCompany()
const run = newId()
const of = { params: { run } }
const module = { params: { run, module: newId() } }
const startsOn = (starts: string) =>
  fang.call(putModule, { ...module, body: { number: 1, name: '产品', startsOn: starts, endsOn: day(40) } })
const late = async () => (await fang.call(getRunState, of)).lines.find(({ what }) => what === 'modules-late')

test('the opening page counts the days before the first module, and leads to where they are changed', async () => {
  const body = { id: run, follows: null, programme: '客服上岗培训', name: '第 1 期' }
  await fang.call(createRun, { body: { ...body, startsOn: day(-14), endsOn: day(40) } })
  expect(await late()).toBeUndefined()
  await startsOn(day(-14))
  expect(await late()).toBeUndefined()
  for (const [starts, n] of [
    [day(-13), 1],
    [day(7), 21],
  ] as const) {
    await startsOn(starts)
    expect(await late()).toEqual({
      what: 'modules-late',
      colour: 'watch',
      params: { n, startsOn: day(-14), module: 1, first: starts },
      href: `/runs/${run}/setup`,
    })
  }
  await fang.call(deleteModule, { ...module, body: {} })
  expect(await late()).toBeUndefined()
})
