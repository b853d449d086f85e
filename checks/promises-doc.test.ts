// What is promised: each promise stands once, and the journeys and pages its row names are there.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The series of ids, each with its first and last. */
const series = [
  ['S001', 'S006'],
  ['S101', 'S115'],
  ['S201', 'S241'],
  ['S301', 'S313'],
  ['S401', 'S417'],
  ['S501', 'S510'],
  ['S601', 'S610'],
  ['S701', 'S713'],
  ['R1', 'R8'],
  ['E1', 'E10'],
] as const

const promised = series.flatMap(([first, last]) => {
  const from = Number(first.slice(1))
  return Array.from(
    { length: Number(last.slice(1)) - from + 1 },
    (_, i) => first[0] + String(from + i).padStart(first.length - 1, '0'),
  )
})

const rows = readFileSync('docs/promises.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', promise = '', journeys = '', pages = '', ...rest]) => ({ id, promise, journeys, pages, rest }))

/** What a cell names, one by one; nothing when it is empty. */
const named = (cell: string) => (cell === '' ? [] : cell.split(' · '))

test('every promise stands once, in four columns', () => {
  expect(rows.map(({ id }) => id)).toEqual(promised)
  expect(rows.filter(({ promise, rest }) => promise === '' || rest.join() !== '').map(({ id }) => id)).toEqual([])
})

test('every journey a promise names is there, and whoever says how far it goes names one', () => {
  const journeys = new Set(globSync('tests/**/*.test.ts'))
  const gone = rows.flatMap(({ id, journeys: cell }) =>
    named(cell)
      .filter((link) => !journeys.has(/^\[(.+)\]\(\.\.\/\1\)$/.exec(link)?.[1] ?? ''))
      .map((link) => `${id}: ${link}`),
  )
  expect(journeys.size).toBeGreaterThan(0)
  expect(gone).toEqual([])
  expect(rows.filter((r) => r.promise.includes('so far') && r.journeys === '').map(({ id }) => id)).toEqual([])
})

test('every page a promise names is the path of a screen', () => {
  const declared = readFileSync('src/app/web/page-routes.tsx', 'utf8').matchAll(/\bpath: '([^']*)'/g)
  const paths = new Set([...declared].map(([, path]) => `\`/${path}\``))
  const gone = rows.flatMap(({ id, pages }) =>
    named(pages)
      .filter((page) => !paths.has(page))
      .map((page) => `${id}: ${page}`),
  )
  expect(paths.size).toBeGreaterThan(0)
  expect(gone).toEqual([])
})
