// Real learners of a real run, as the Open University published them (Kuzilek et al. 2017, CC BY 4.0).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listImports, undoImport } from '../src/intake/contract.ts'
import { importFromTerminal } from '../src/intake/public.ts'
import { giveDuty, saveOrganisation, savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { newId } from '../src/platform/db/id.ts'
import { getRun, listRuns } from '../src/programme/contract.ts'
import { startTestServer } from './test-server.ts'
import { cutRun, ouladThere } from './oulad-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'oulad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const only = 'AAA,2013J'

const server = await startTestServer({ sample: false })
const product = systemScope()
const staff = newId()
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, { name: '小公司', sample: true })
  await savePersons(tx, product, [{ id: staff, employeeNo: '00001', name: '周岚' }])
  await giveDuty(tx, product, { person: staff, duty: 'training', since: new Date() })
})
const bring = async () => {
  const done = await importFromTerminal(server.db, { source: 'oulad', path: folder, now: server.now, tell: () => {} })
  if ('refused' in done) throw new Error(done.refused)
  return done
}
const numbersIn = (parts: Buffer) => Array.from({ length: parts.length / 4 }, (_, i) => parts.readInt32BE(i * 4))
const rolled = () =>
  server.sql(`select person, kind, module, day, n, total, squares, out_of from evidence.daily order by 1, 2, 3, 4`)
const recomputed = () =>
  server.sql(`
  select person, kind, coalesce(module, '00000000-0000-0000-0000-000000000000') as module, day, count(x)::int as n, coalesce(sum(x), 0) as total, coalesce(sum(x * x), 0) as squares, coalesce(sum(out_of) filter (where x is not null), 0) as out_of
  from (select *, case when out_of is null then value when out_of = 0 then null else 100 * value / out_of end as x from evidence.observation) o group by 1, 2, 3, 4 order by 1, 2, 3, 4`)

test.skipIf(!ouladThere)(
  'a real run comes in with its learners, modules, scores and every click; its roll-ups are what its rows say',
  async () => {
    await cutRun(folder, only)
    const steps: string[] = []
    const done = await importFromTerminal(server.db, {
      source: 'oulad',
      path: folder,
      now: server.now,
      tell: ({ what }) => {
        steps.push(what)
      },
    })
    expect(done).toMatchObject({ known: 0, corrected: 0 })
    expect(steps).toEqual(['people', 'clicks', 'submissions'])
    const [clicks] = await server.sql<{ rows: number; sum: number; learners: number }>(`
    select sum(length(parts) / 12)::int as rows, sum(value)::int as sum, count(distinct person)::int as learners from evidence.observation where kind = 'lms.clicks'`)
    const packed = await server.sql<{ parts: Buffer }>(
      `select parts from evidence.observation where kind = 'lms.clicks'`,
    )
    const published = readFileSync(join(folder, 'studentVle.csv'), 'utf8').trim().split('\n').slice(1)
    expect(clicks).toMatchObject({
      rows: published.length,
      sum: published.reduce((sum, l) => sum + Number(l.split(',')[5]), 0),
    })
    expect(packed.flatMap(({ parts }) => numbersIn(parts)).reduce((sum, n, i) => sum + (i % 3 === 2 ? n : 0), 0)).toBe(
      clicks!.sum,
    )
    expect(await rolled()).toEqual(await recomputed())
  },
)

test.skipIf(!ouladThere)('a click can be walked to its line in the file', async () => {
  const [seen] = await server.sql<{ parts: Buffer; source_key: string }>(
    `select parts, source_key from evidence.observation where kind = 'lms.clicks' order by length(parts) desc limit 1`,
  )
  const file = readFileSync(join(folder, 'studentVle.csv'), 'utf8').split('\n')
  const [, , student, day] = seen!.source_key.split(' ')
  const parts = numbersIn(seen!.parts)
  for (let i = 0; i < parts.length; i += 3)
    expect(file[parts[i]! - 1]).toBe(`${only},${student},${parts[i + 1]},${day},${parts[i + 2]}`)
})

test.skipIf(!ouladThere)('the run stands among the others with its learners and modules', async () => {
  const lan = await server.as(staff)
  const { runs } = await lan.call(listRuns)
  const run = runs.find((r) => r.programme === 'OULAD AAA')!
  expect(run).toMatchObject({ name: '2013J', startsOn: '2013-10-01', endsOn: '2014-06-26' })
  const head = await lan.call(getRun, { params: { run: run.id } })
  expect(head.modules.map((m) => m.name)).toEqual(['TMA 1', 'TMA 2', 'TMA 3', 'TMA 4', 'TMA 5', 'Exam'])
  expect(await server.sql(`select count(*)::int as n, count(until)::int as left from programme.enrolment`)).toEqual([
    { n: 383, left: 60 },
  ])
})

test.skipIf(!ouladThere)(
  'the same folder again changes nothing; undone, its evidence is gone and can come again',
  async () => {
    const before = await rolled()
    expect(await bring()).toMatchObject({ recorded: 0 })
    expect(await rolled()).toEqual(before)
    const lan = await server.as(staff)
    const first = (await lan.call(listImports)).imports.find((i) => i.recorded > 0)!
    expect(await lan.call(undoImport, { params: { import: first.id } })).toMatchObject({
      state: 'undone',
      undoneRows: first.recorded,
    })
    expect(await rolled()).toEqual([])
    expect(await bring()).toMatchObject({ recorded: first.recorded, known: 0 })
    expect(await rolled()).toEqual(before)
  },
)

test.skipIf(!ouladThere)('a folder without all of its files is refused by name', async () => {
  rmSync(join(folder, 'courses.csv'))
  expect(
    await importFromTerminal(server.db, { source: 'oulad', path: folder, now: server.now, tell: () => {} }),
  ).toMatchObject({
    refused: 'folder-incomplete',
    params: { files: 'courses.csv' },
  })
})
