import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Json } from '../../../lrs/public.ts'
import { minutesOf, pointsOf, segmentsOf } from './parse-duration-score-segments.ts'
import { toFacts } from './to-facts.ts'
import { parseStatement } from './parse-statement.ts'
import type { ParsedStatement } from './parse-statement.ts'
import { signOf, identityOf } from './actor-identity.ts'

const folder = join(import.meta.dirname, 'samples')
const samples = readdirSync(folder).filter((f) => f.endsWith('.json') && !f.endsWith('.expected.json'))
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json[]
const short = (id: string) => id.replace(/^.*?-0*(\d+)$/, '$1')

/** Units with their facts, one line each, as a reviewer reads them. */
function became(statements: Json[]) {
  const heard = statements.flatMap((s) => parseStatement(s) ?? [])
  const silent = statements
    .filter((s) => !parseStatement(s))
    .map((s) => `${short(String(s.id))} ${String((s.verb as Json).id)}`)
  const units = [...Map.groupBy(heard, (h) => `${identityOf(h.actor)?.identifier} | ${h.together}`)].map(
    ([unit, own]) => ({
      unit,
      statements: own.map((h) => `${short(h.id)} ${h.act}`),
      around: own[0]!.around.map((t) => t.iri),
      facts: toFacts(own).map((f) =>
        [
          f.kind,
          f.outOf === null ? f.value : `${f.value} / ${f.outOf}`,
          f.at.toISOString(),
          `from ${short(f.statement)}`,
          f.what ? `${f.what.sort} ${f.what.name}${f.what.of ? ` of ${f.what.of.sort} ${f.what.of.name}` : ''}` : null,
          f.note,
        ]
          .filter((x) => x !== null)
          .join(' · '),
      ),
    }),
  )
  return { units, silent }
}

test.each(samples)('%s becomes what was reviewed', (file) => {
  const path = join(folder, `${file}.expected.json`)
  const result = JSON.parse(JSON.stringify(became(read(file)))) as unknown
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify(result, null, 1)}\n`)
    throw new Error(`${path} was written for the first time: read it as a reviewer would, then run again`)
  }
  expect(result).toEqual(JSON.parse(readFileSync(path, 'utf8')))
})

test('the order in which statements came makes no difference', () => {
  for (const file of samples) {
    const of = (statements: Json[]) =>
      [
        ...Map.groupBy(
          statements.flatMap((s) => parseStatement(s) ?? []),
          (h: ParsedStatement) => h.together,
        ),
      ]
        .map(([key, own]) => [key, toFacts(own)])
        .toSorted()
    expect(of(read(file).toReversed())).toEqual(of(read(file)))
  }
})

test('a clock that is ahead is set to the moment the store knows', () => {
  const [first] = read('single.json')
  expect(
    parseStatement({ ...first!, timestamp: '2031-01-01T00:00:00Z', stored: '2026-11-10T11:00:05Z' })!.at.toISOString(),
  ).toBe('2026-11-10T11:00:05.000Z')
  expect(parseStatement({ ...first!, stored: '2026-11-12T11:00:05Z' })!.at.toISOString()).toBe(
    '2026-11-10T11:00:00.000Z',
  )
})

test('durations of ISO 8601 in minutes; months have no length', () => {
  expect(['PT20M', 'PT1H30M', 'P1DT1H', 'PT90.5S', 'PT0,5H', 'P1W'].map(minutesOf)).toEqual([
    20,
    90,
    1500,
    90.5 / 60,
    30,
    10080,
  ])
  expect(['P1M', 'P1Y2M', 'P', 'PT', '20', null].map(minutesOf)).toEqual([null, null, null, null, null, null])
})

test('a score counts from its minimum; without a maximum the scaled one speaks; neither is no score', () => {
  expect(pointsOf({ raw: 51, min: 1, max: 101 })).toEqual({ value: 50, outOf: 100 })
  expect(pointsOf({ raw: 3, max: 5 })).toEqual({ value: 3, outOf: 5 })
  expect(pointsOf({ scaled: -0.2 })).toEqual({ value: 0, outOf: 100 })
  expect(pointsOf({ scaled: 0.855 })).toEqual({ value: 85.5, outOf: 100 })
  expect([pointsOf({ raw: 7 }), pointsOf({ raw: 1, max: 0 }), pointsOf(undefined)]).toEqual([null, null, null])
})

test('segments: an open one, a backward one and nonsense are left out', () => {
  expect(segmentsOf('0[.]42.6[,]43[.]50[,]50')).toEqual([
    [0, 42.6],
    [43, 50],
  ])
  expect([segmentsOf('5[.]3'), segmentsOf('a[.]b'), segmentsOf(''), segmentsOf(7)]).toEqual([[], [], [], []])
})

test('an actor is known by its account name as 工号 or e-mail, by its mailbox, or by the hash of one', () => {
  const sign = (actor: Json) => signOf(identityOf(actor)!)
  expect(sign({ account: { homePage: 'https://lms.example.cn', name: '02500 01' } }).employeeNo).toBe('02500 01')
  expect(sign({ account: { homePage: 'https://lms.example.cn', name: 'Li@Example.cn' } }).email).toBe('li@example.cn')
  expect(sign({ mbox: 'mailto:Li@example.cn' }).email).toBe('li@example.cn')
  expect(sign({ mbox_sha1sum: 'ABCDEF0123456789ABCDEF0123456789ABCDEF01' }).sha1).toBe(
    'abcdef0123456789abcdef0123456789abcdef01',
  )
  expect(sign({ openid: 'https://id.example.cn/li' })).toEqual({ employeeNo: null, email: null, sha1: null })
  expect(identityOf({ objectType: 'Agent', name: '某人' })).toBeNull()
})
