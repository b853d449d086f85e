// What is written for readers names what is there today: tables, files, functions and types in backticks.
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const pages = globSync(['*.md', 'docs/**/*.md', 'bench/*.md', 'src/**/README.md'])
const files = globSync(
  ['*', 'bin/**', 'bench/**', 'checks/**', 'docs/**', 'migrations/**', 'schema/**', 'seeds/**', 'src/**', 'tests/**'],
  { exclude: ['node_modules/**'] },
)
const tables = new Set(globSync('schema/*.txt').map((file) => basename(file, '.txt')))
const schemas = new Set([...tables].map((table) => table.split('.')[0]!))
const functions = globSync('schema/*.functions.txt').map((file) => readFileSync(file, 'utf8'))
const sources = files
  .filter((file) => /\.(ts|tsx|mjs|js|json|sql)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
const wordsUsed = new Set(sources.flatMap((source) => source.match(/[A-Za-z_]\w*/g) ?? []))

/** What stands in backticks, by page; code blocks are examples and left out. */
const quoted = pages.flatMap((page) =>
  [
    ...readFileSync(page, 'utf8')
      .replaceAll(/^```[^]*?^```/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, name]) => ({
    page,
    name: name!,
  })),
)
const said = (wrong: typeof quoted) => [...new Set(wrong.map(({ page, name }) => `${page}: ${name}`))]

/** A key that stands in the code as it is, as a setting of the organisation does. */
const isKey = (name: string) => sources.some((source) => source.includes(`'${name}'`))
const isTable = (name: string) => {
  const [schema, table] = name.split('.')
  return tables.has(`${schema}.${table}`) || functions.some((text) => text.includes(`${schema}.${table}(`))
}

test('every table and database function that the documents name is there', () => {
  const named = quoted.filter(
    ({ name }) =>
      /^[a-z]+\.[a-z_0-9]+(\.[a-z_]+)?$/.test(name) && schemas.has(name.split('.')[0]!) && !/\.(ts|js|md)$/.test(name),
  )
  expect(named.length).toBeGreaterThan(30)
  expect(said(named.filter(({ name }) => !isTable(name) && !isKey(name)))).toEqual([])
})

test('every file that the documents name is there', () => {
  const named = quoted.filter(
    ({ name }) => /^[\w./-]+\.(tsx?|mjs|sql)$/.test(name) && !/NNNN|NAME|STAGE|XPage|XScreen/.test(name),
  )
  const there = ({ page, name }: (typeof quoted)[number]) =>
    files.includes(join(dirname(page), name)) || files.some((file) => file === name || file.endsWith(`/${name}`))
  expect(named.length).toBeGreaterThan(300)
  expect(said(named.filter((one) => !there(one)))).toEqual([])
})

test('every function and type that the documents name is in the code', () => {
  const named = quoted.filter(({ name }) => /^([A-Za-z]*[a-z][A-Z][A-Za-z]*|[A-Z][a-z]+)(\(\))?$/.test(name))
  expect(named.length).toBeGreaterThan(100)
  expect(said(named.filter(({ name }) => !wordsUsed.has(name.replace('()', ''))))).toEqual([])
})
