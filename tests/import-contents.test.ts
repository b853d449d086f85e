// What stands in a sheet is its sender's until it is brought in, and nobody's by way of the import afterwards.
import { expect, test } from 'vitest'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import {
  bringIn,
  importProgress,
  listImports,
  mapColumns,
  originalFile,
  previewImport,
  rejectedWorkbook,
} from '../src/intake/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { buildUrl } from '../src/ui/api-client.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient } from './test-server.ts'

const server = await startTestServer()
const run = runIds.five
const learner = samplePerson('learner-1')
const [sender, colleague] = [await server.as('lead'), await server.as('assistant')]
const others = ['instructor', 'executive', 'business', 'mentor', 'manager-1', 'administrator', 'learner-1'] as const
const secrets = ['4.25', '9.75', 'A-987654']
const sheet = [
  '工号,日期,模块,内容实用性,授课效果',
  `${learner.no},2026-02-20,1,4.25,4`,
  'A-987654,2026-02-20,1,9.75,2',
  '',
].join('\n')

async function send(): Promise<string> {
  const [id, form] = [newId(), new FormData()]
  for (const [key, value] of Object.entries({ id, source: 'course-rating-sheet', run })) form.append(key, value)
  form.append('file', new Blob([sheet]), '课后评价.csv')
  expect((await sender.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  return id
}

/** Everything that is answered about an import, whatever its status. */
async function everything(who: TestClient, id: string): Promise<string> {
  const paths = [previewImport, importProgress, rejectedWorkbook, originalFile].map((e) =>
    buildUrl(e.path, { import: id }),
  )
  const answers = await Promise.all(
    [...paths, `/api/intake/imports/${id}/rows`, '/api/intake/imports'].map(async (path) => {
      const answer = await who.fetch(path)
      return `${path} ${answer.status} ${await answer.text()}`
    }),
  )
  return answers.join('\n')
}
const found = (text: string) => secrets.filter((secret) => text.includes(secret))

let id = ''
test('before it is brought in: the sender sees the rows, everybody else that there is a file', async () => {
  id = await send()
  const of = { params: { import: id } }
  const own = await sender.call(previewImport, of)
  expect(own).toMatchObject({ contents: 'shown', counts: { good: 1, rejected: 1 } })
  expect(found(JSON.stringify(own))).toEqual(secrets)
  expect(await (await sender.fetch(buildUrl(originalFile.path, { import: id }))).text()).toBe(sheet)
  expect((await sender.fetch(buildUrl(rejectedWorkbook.path, { import: id }))).status).toBe(200)

  const theirs = await colleague.call(previewImport, of)
  expect(theirs).toMatchObject({
    contents: 'sender-only',
    import: { fileName: '课后评价.csv', mine: false },
    rows: [],
    columns: [],
    problems: [],
  })
  const columns = ['employee-no', 'day', 'module', 'usefulness', 'teaching']
  for (const no of [
    await colleague.refusal(originalFile, of),
    await colleague.refusal(rejectedWorkbook, of),
    await colleague.refusal(bringIn, of),
    await colleague.refusal(mapColumns, { ...of, body: { sheet: '', headerRow: 1, columns } }),
  ])
    expect(no).toMatchObject({
      status: 403,
      refused: 'not-the-sender',
      message: { zh: expect.stringContaining('「课后评价.csv」') },
    })
  for (const who of ['assistant', ...others]) expect(found(await everything(await server.as(who), id)), who).toEqual([])
})

test('afterwards: counts, lines and reasons; no row, no value, no file, for its sender neither', async () => {
  const of = { params: { import: id } }
  expect(await sender.call(bringIn, of)).toMatchObject({ state: 'brought-in', rejected: 1 })
  for (const who of [sender, colleague]) {
    const seen = await who.call(previewImport, of)
    expect(seen).toMatchObject({ contents: 'gone', rows: [], columns: [], counts: { rejected: 1 } })
    expect(seen.problems).toMatchObject([{ row: 3, value: '' }])
    expect(seen.problems[0]!.sentence.zh).toMatch(/^课后评价\.csv，第 3 行/)
    expect(found(JSON.stringify(seen))).toEqual([])
  }
  expect(await sender.refusal(originalFile, of)).toMatchObject({ status: 409, refused: 'file-is-in' })
  expect((await sender.fetch(`/api/intake/imports/${id}/rows`)).status).toBe(404)
  expect((await sender.fetch(buildUrl(rejectedWorkbook.path, { import: id }))).status).toBe(200)
  expect(await colleague.refusal(rejectedWorkbook, of)).toMatchObject({ refused: 'not-the-sender' })
  for (const who of ['assistant', ...others]) expect(found(await everything(await server.as(who), id)), who).toEqual([])
  expect((await colleague.call(listImports)).imports.find((i) => i.id === id)).toMatchObject({
    fileName: '课后评价.csv',
    rejected: 1,
  })
})

test('the second wall: what is written in a rejected row is read by its sender and the product alone', async () => {
  const reads = (person: string) =>
    server.db.pool.connect().then(async (client) => {
      await client.query('begin')
      await client.query(
        `select set_config('midcourse.person', $1, true), set_config('midcourse.reach', 'own', true)`,
        [person],
      )
      const { rows } = await client.query('select cells from intake.rejected where import = $1', [id])
      await client.query('rollback')
      client.release()
      return rows.length
    })
  expect(await reads(samplePerson('lead').id)).toBe(1)
  expect(await reads(samplePerson('assistant').id)).toBe(0)
})
