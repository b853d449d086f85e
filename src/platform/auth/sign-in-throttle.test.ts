import { expect, test, vi } from 'vitest'
import { testDatabase } from '../db/test-database.ts'
import { createSignInThrottle, forgetSignInAttempts, networkOf } from './sign-in-throttle.ts'

const { db, owner } = await testDatabase()
const secret = 'a secret for this test'
/** Turns that were waited for, let through when the test says so. */
const turns: (() => void)[] = []
let held = false
const pace = {
  everyMs: 20,
  mostWaiting: 8,
  wait: (_ms: number) => new Promise<void>((go) => (held ? turns.push(go) : go())),
}
/** Of tries at once by who is new: those refused meanwhile, then those let in, one after the other. */
async function inTurns(tries: () => Promise<boolean>[]): Promise<{ refused: number; letIn: number }> {
  held = true
  const seen: boolean[] = []
  const all = tries().map((one) => one.then((looked) => seen.push(looked)))
  await vi.waitFor(
    () => expect([seen.length, turns.length]).toEqual([all.length - pace.mostWaiting, pace.mostWaiting]),
    {
      timeout: 20_000,
    },
  )
  const refused = seen.filter((looked) => !looked).length
  held = false
  for (const go of turns.splice(0)) go()
  await Promise.all(all)
  return { refused, letIn: seen.filter(Boolean).length }
}
const throttle = createSignInThrottle(db, secret, pace)
const moment = new Date('2026-03-04T02:30:00Z')
const later = (minutes: number) => new Date(moment.getTime() + minutes * 60_000)

/** A try with a wrong password: true when it was looked at, false when it has to wait. */
async function guess(name: string, address: string, now = moment, through = throttle): Promise<boolean> {
  const attempt = await through.attempt(name, address, now)
  if ('minutes' in attempt) return false
  await attempt.failed()
  return true
}
async function enter(name: string, address: string, now = moment): Promise<boolean> {
  const attempt = await throttle.attempt(name, address, now)
  if ('minutes' in attempt) return false
  await attempt.succeeded()
  return true
}
const lock = async (name: string, address: string) => {
  for (let i = 0; i < 5; i++) expect(await guess(name, address)).toBe(true)
  expect(await throttle.attempt(name, address, moment)).toEqual({ minutes: 10 })
}
const rows = async (table: string) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from auth.${table}`)).rows[0]!.n

test('a lock holds though sixty thousand other names and addresses were tried meanwhile', async () => {
  await lock('0250017', '198.51.100.1')
  await owner.query(
    `insert into auth.sign_in_attempt select gen_random_uuid(), decode(md5('n' || i), 'hex'), decode(md5('a' || i), 'hex'), $1, true
     from generate_series(1, 60000) i`,
    [moment],
  )
  for (let i = 0; i < 50; i++) expect(await guess(`name ${i}`, `203.0.113.${i}`)).toBe(true)
  expect(await throttle.attempt('0250017', '198.51.100.1', later(9))).toEqual({ minutes: 1 })
  expect(await guess('0250017', '198.51.100.1', later(10))).toBe(true)
})

test('a restart keeps it, and so does another server of the same database', async () => {
  await lock('A001', '198.51.100.2')
  expect(await guess('A001', '198.51.100.2', later(1), createSignInThrottle(db, secret))).toBe(false)
})

test('of forty tries at once exactly five are looked at, also when two servers take them', async () => {
  const other = createSignInThrottle(db, secret)
  const looked = await Promise.all(
    Array.from({ length: 40 }, (_, i) => guess('at once', '198.51.100.3', moment, i % 2 ? throttle : other)),
  )
  expect(looked.filter(Boolean)).toHaveLength(5)
})

test('a hundred wrong tries at once over a hundred names are all counted: after them few that are new wait for their turn', async () => {
  const looked = await Promise.all(Array.from({ length: 100 }, (_, i) => guess(`spray ${i}`, '198.51.100.4')))
  expect(looked.every(Boolean)).toBe(true)
  expect(await inTurns(() => Array.from({ length: 40 }, (_, i) => guess(`more ${i}`, '198.51.100.4')))).toEqual({
    refused: 32,
    letIn: pace.mostWaiting,
  })
})

test('of five hundred tries at once over five hundred names four hundred are looked at, also when two servers take them', async () => {
  const other = createSignInThrottle(db, secret, pace)
  const asked = await Promise.all(
    Array.from({ length: 500 }, (_, i) => (i % 2 ? throttle : other).attempt(`at once ${i}`, '198.51.100.12', moment)),
  )
  const looked = asked.filter((attempt) => !('minutes' in attempt))
  expect(looked).toHaveLength(400)
  expect(asked.filter((attempt) => 'minutes' in attempt && attempt.minutes !== 1)).toEqual([])
  for (const attempt of looked) if (!('minutes' in attempt)) await attempt.succeeded()
  expect(await enter('after those who were right', '198.51.100.12')).toBe(true)
})

test('what is done behind an address keeps nobody out, neither who signed in from there before nor who is new', async () => {
  expect(await enter('neighbour', '198.51.100.5')).toBe(true)
  await lock('0250018', '198.51.100.5')
  for (let i = 0; i < 100; i++) await guess(`spray ${i}`, '198.51.100.5')
  expect(await guess('neighbour', '198.51.100.5')).toBe(true)
  expect(await enter('neighbour', '198.51.100.5')).toBe(true)
  expect(await enter('new here', '198.51.100.5'), 'in its turn').toBe(true)
  expect(await enter('0250018', '198.51.100.6'), 'a name locked at one address stays open from every other').toBe(true)
})

test('a name guessed at from many addresses is looked at in turns wherever it is new, and at once where it signed in before', async () => {
  expect(await enter('wanted', '198.51.100.20')).toBe(true)
  for (let i = 0; i < 50; i++) expect(await guess('wanted', `192.0.2.${i}`)).toBe(true)
  expect(await inTurns(() => Array.from({ length: 40 }, (_, i) => guess('wanted', `192.0.2.${100 + i}`)))).toEqual({
    refused: 32,
    letIn: pace.mostWaiting,
  })
  expect(await enter('wanted', '198.51.100.20')).toBe(true)
})

test('three hundred newcomers behind one address, each mistyping once and twice, all get in', async () => {
  for (let i = 0; i < 300; i++) {
    for (let wrong = 0; wrong <= i % 2; wrong++) expect(await guess(`new ${i}`, '198.51.100.7')).toBe(true)
    expect(await enter(`new ${i}`, '198.51.100.7'), `new ${i}`).toBe(true)
  }
})

test('a right password forgives the name its own tries, and nobody else theirs', async () => {
  for (let i = 0; i < 4; i++) await guess('forgiven', '198.51.100.8')
  await lock('other', '198.51.100.8')
  expect(await enter('forgiven', '198.51.100.8')).toBe(true)
  for (let i = 0; i < 5; i++) expect(await guess('forgiven', '198.51.100.8')).toBe(true)
  expect(await guess('other', '198.51.100.8')).toBe(false)
})

test('a try that was cut off counts as a wrong one', async () => {
  for (let i = 0; i < 5; i++)
    expect(await throttle.attempt('cut off', '198.51.100.9', moment)).not.toHaveProperty('minutes')
  expect(await throttle.attempt('cut off', '198.51.100.9', moment)).toEqual({ minutes: 10 })
})

test('old tries and old places are swept, what still counts stays', async () => {
  await guess('old', '198.51.100.10', later(-30))
  await enter('moved away', '198.51.100.10', later(-31 * 24 * 60))
  const [attempts, places] = [await rows('sign_in_attempt'), await rows('sign_in_place')]
  await forgetSignInAttempts.work({ db, now: moment, later: async () => {} })
  expect(await rows('sign_in_attempt')).toBe(attempts - 1)
  expect(await rows('sign_in_place')).toBe(places - 1)
  await forgetSignInAttempts.work({ db, now: later(10), later: async () => {} })
  expect(await rows('sign_in_attempt')).toBe(1)
})

test('neither names nor addresses can be read, and no person sees the rows', async () => {
  await guess('a password in the field of the name', '198.51.100.11', later(60))
  const { rows: kept } = await owner.query<{ name: Buffer; address: Buffer }>(
    'select name, address from auth.sign_in_attempt',
  )
  expect(kept.length).toBeGreaterThan(0)
  for (const { name, address } of kept) expect([name.length, address.length]).toEqual([32, 32])
  const client = await db.pool.connect()
  try {
    for (const [person, reach, seen] of [
      ['', 'all', kept.length],
      ['00000000-0000-4000-8000-000000000001', 'all', 0],
      ['', 'own', 0],
    ] as const) {
      await client.query('begin')
      await client.query(`select set_config('midcourse.person', $1, true), set_config('midcourse.reach', $2, true)`, [
        person,
        reach,
      ])
      expect((await client.query('select from auth.sign_in_attempt')).rowCount, `${person} ${reach}`).toBe(seen)
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
})

test.each([
  ['198.51.100.1', '198.51.100.1'],
  ['::ffff:198.51.100.1', '198.51.100.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['unix', 'unix'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
