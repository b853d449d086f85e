// The table of docs/rights.md is true: every row of it is looked for in every answer that each of its columns is given.
import { beforeAll, expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import * as m from './rights-matrix.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const { roles, rows } = await m.readRightsTable()
let addresses: string[] = []

beforeAll(async () => {
  await m.seatEverybody(server)
  await m.plantCanaries(server)
  addresses = await m.addressesToRead(server)
}, 60_000)

test('the table has a canary for each row and a person for each column', () => {
  expect(Object.keys(m.canaries).toSorted()).toEqual(rows.map(({ what }) => what).toSorted())
  expect(Object.keys(m.cast).toSorted()).toEqual(roles.toSorted())
  expect(addresses.length).toBeGreaterThan(100)
})

test.for(roles)('%s reads what the table says, and nothing else', { timeout: 120_000 }, async (role) => {
  const reader = await server.as(m.cast[role]!)
  const found = new Map<string, string[]>(rows.map(({ what }) => [what, []]))
  const named: string[] = []
  const own = samplePerson(m.cast[role]!)
  const figuresOnly = ['business', 'executive', 'training duty', 'administrator'].includes(role)
  for (const path of addresses) {
    const reply = await reader.fetch(path)
    if (!reply.ok) continue
    const text = await m.textOf(reply)
    const keepers = m.isKeepersPage(path)
    for (const { what } of rows)
      if (text.includes(m.canaries[what]!) && !(what === 'name in the run' && keepers)) found.get(what)!.push(path)
    if (figuresOnly && !keepers && m.signsOfOthers(own.key).some((sign) => text.includes(sign))) named.push(path)
  }
  const wrong = rows.flatMap(({ what, cells }) => {
    const at = found.get(what)!
    return (cells.get(role) === 'yes') === at.length > 0
      ? []
      : [`${what}: ${at.length === 0 ? 'nowhere' : at.join(' ')}`]
  })
  expect(wrong).toEqual([])
  expect(named).toEqual([])
})
