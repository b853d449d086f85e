import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSheet } from '../platform/files/sheet-read.ts'
import { catalogue, sheetSource } from './catalogue.ts'
import { bodyOf, findHeader, headerTexts } from './sheet-parsing/find-header.ts'
import { guessMapping, missingFields } from './sheet-parsing/guess-columns.ts'
import { builtInBehaviours } from '../people/built-in-behaviours.ts'
import { resolveFacts } from './sheet-parsing/resolve-facts.ts'
import { byPlainName } from './sheet-parsing/resolve-rated-item-and-rater.ts'
import type { RowContext } from './sheet-parsing/resolve-facts.ts'
import { parseRows } from './sheet-parsing/parse-rows.ts'
import { words } from './words.ts'

const folder = join(import.meta.dirname, 'sources')
const run = '00000000-0000-4000-8000-000000000005'
const module = (number: number, startsOn: string, endsOn: string) => ({
  id: `module-${number}`,
  run,
  number,
  name: `模块 ${number}`,
  startsOn,
  endsOn,
})

/** What every sample is read against: four people, two of them learners of a run with two modules, 00017 the superior of both; the 360 round 训前 is closed. */
const rowContext: RowContext = {
  today: '2026-11-23',
  run: {
    id: run,
    startsOn: '2026-10-26',
    endsOn: '2027-01-17',
    modules: [module(1, '2026-10-26', '2026-11-01'), module(2, '2026-11-02', '2026-11-08')],
  },
  units: new Map([
    ['客服1组', 'unit 客服1组'],
    ['客服2组', 'unit 客服2组'],
  ]),
  people: new Map(['00017', '00123', '00124', '00125'].map((no) => [no, `person-${no}`])),
  learners: new Set(['person-00123', 'person-00125']),
  items: byPlainName([
    ...builtInBehaviours,
    { id: 'competency-1', name: { zh: '客户沟通', en: '客户沟通' } },
    { id: 'competency-2', name: { zh: '投诉处理', en: '投诉处理' } },
  ]),
  itemNames: ['首次回复时长'],
  superiors: new Map([
    ['person-00123', new Set(['person-00017'])],
    ['person-00125', new Set(['person-00017'])],
  ]),
  closedRounds: new Set(['训前']),
  columnOf: () => -1,
}

async function became(key: string, file: string) {
  const source = sheetSource(key)!
  const opened = await openSheet(readFileSync(join(folder, key, 'samples', file)))
  if ('refused' in opened) return opened
  const sheet = opened.sheets[0]!
  const mapping = guessMapping(sheet, findHeader(sheet.rows, source.fields), source)
  const headers = headerTexts(sheet.rows, mapping.headerRow, source.fields)
  const known = key === 'roster-sheet' ? { ...rowContext, learners: null } : rowContext
  const columnOf = (field: string) => mapping.columns.indexOf(field)
  const reading = parseRows(bodyOf(sheet, mapping.headerRow), mapping, { source, headers, context: rowContext })
  return {
    mapping: headers.map((h, i) => `${h} → ${mapping.columns[i] ?? '–'}`),
    missing: missingFields(mapping, source),
    ...resolveFacts(reading, { ...known, columnOf }),
  }
}

const folders = readdirSync(folder, { withFileTypes: true })
  .filter((d) => d.isDirectory())
  .map((d) => d.name)
const samples = folders.flatMap((key) =>
  (existsSync(join(folder, key, 'samples')) ? readdirSync(join(folder, key, 'samples')) : [])
    .filter((f) => f.endsWith('.csv'))
    .map((file) => ({ key, file })),
)

test('every source has its folder and its line, and every sheet source a sample', () => {
  expect(catalogue.map((s) => s.key).sort()).toEqual(folders.sort())
  for (const s of catalogue.filter((c) => c.takes === 'sheet')) expect(samples.map((x) => x.key)).toContain(s.key)
})

test.each(samples)('$key reads $file as it was reviewed', async ({ key, file }) => {
  const path = join(folder, key, 'samples', `${file}.expected.json`)
  const result = JSON.parse(JSON.stringify(await became(key, file))) as unknown
  if (!existsSync(path)) {
    writeFileSync(path, `${JSON.stringify(result, null, 1)}\n`)
    throw new Error(`${path} was written for the first time: read it as a reviewer would, then run again`)
  }
  expect(result).toEqual(JSON.parse(readFileSync(path, 'utf8')))
})

test('every problem a sample shows has its sentence and its way out in both languages', async () => {
  const codes = new Set<string>()
  for (const s of samples)
    for (const r of ((await became(s.key, s.file)) as { rejected: { problems: { code: string }[] }[] }).rejected)
      for (const p of r.problems) codes.add(p.code)
  expect(codes.size).toBeGreaterThan(12)
  for (const code of codes) {
    expect(words).toHaveProperty([`problem.${code}`])
    expect(words).toHaveProperty([`mend.${code}`])
  }
})
