// Every template, uploaded as it is: read without a question about columns, and its two rows go in. And files that are not wanted are thrown away.
import { expect, test } from 'vitest'
import { catalogue } from '../src/intake/public.ts'
import {
  bringIn,
  discardOwnUploads,
  discardUpload,
  listImports,
  listSources,
  originalFile,
  previewImport,
  undoImport,
} from '../src/intake/contract.ts'
import { getMe } from '../src/platform/auth/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { createRun } from '../src/programme/contract.ts'
import { postSeat } from '../src/programme/read/contract.ts'
import { foundOwnCompany, peopleSheet, person } from './own-company.ts'
import type { TestClient } from './test-server.ts'

const { server, fang, day, send, bring } = await foundOwnCompany()
const run = newId()
const kinds = catalogue.flatMap((s) => (s.takes === 'sheet' ? [s] : []))

async function upload(
  client: TestClient,
  source: string,
  file: { name: string; content: string | ArrayBuffer },
): Promise<string> {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source, run })) form.append(key, value)
  form.append('file', new Blob([file.content]), file.name)
  const sent = await client.fetch('/api/intake/imports', { method: 'POST', body: form })
  if (!sent.ok) throw new Error(await sent.text())
  return id
}

test('there are kinds of sheets, and a run for them', async () => {
  expect(kinds.length).toBeGreaterThan(10)
  const body = {
    id: run,
    follows: null,
    programme: '客服上岗培训',
    name: '第 1 期',
    startsOn: day(-20),
    endsOn: day(40),
  }
  await fang.call(createRun, { body: { ...body, modules: [{ id: newId(), name: '产品' }] } })
  expect((await fang.call(listSources)).mayBringIn).toEqual({
    organisation: true,
    runs: [{ id: run, name: '客服上岗培训 第 1 期' }],
  })
})

for (const [lang, as] of [
  ['zh', 'xlsx'],
  ['en', 'csv'],
] as const)
  test.for(kinds.map((s) => s.key))(`%s: its ${lang} .${as} template is read as it is`, async (key) => {
    const source = kinds.find((s) => s.key === key)!
    const reply = await fang.fetch(`/api/intake/sources/${key}/template?lang=${lang}&as=${as}&run=${run}`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-disposition')).toContain(`.${as}`)
    const id = await upload(fang, key, { name: `t.${as}`, content: await reply.arrayBuffer() })
    const seen = await fang.call(previewImport, { params: { import: id } })
    const known = source.fields.filter((f) => !f.leftOut)
    expect(seen.columns.map((c) => [c.header, c.field])).toEqual(known.map((f) => [f.words[lang], f.key]))
    expect([seen.missing, seen.problems.map((p) => p.sentence.zh)]).toEqual([[], []])
    expect(seen.counts).toMatchObject({ rows: 2, good: 2, rejected: 0 })
    const done = await fang.call(bringIn, { params: { import: id } })
    expect([done.state, done.rejected, done.recorded + done.known + done.corrected]).toEqual([
      'brought-in',
      0,
      seen.counts.becomes,
    ])
  })

test('a template of nothing, and one for somebody who brings nothing in, are refused in words', async () => {
  expect((await fang.fetch('/api/intake/sources/horoscope/template')).status).toBeGreaterThanOrEqual(400)
  await bring('organisation-sheet', '', peopleSheet)
  const learner = await server.as(person('00107'))
  const reply = await learner.fetch('/api/intake/sources/score-sheet/template')
  expect([reply.status, await reply.json()]).toEqual([reply.status, expect.objectContaining({ refused: 'not-yours' })])
  expect(reply.status).toBeGreaterThanOrEqual(400)
})

const csv = `学员工号,考试名称,成绩,交卷时间\nEX001,期末,80,${day(-1)}\n`
const parts = async () =>
  (await server.sql<{ n: number }>('select count(distinct sha256)::int as n from platform.file_part'))[0]!.n

test('a file that is not wanted goes with its bytes; who sent it, when, and that it went stay', async () => {
  const before = await parts()
  const id = await send('score-sheet', run, csv)
  const of = { params: { import: id } }
  expect(await parts()).toBe(before + 1)
  expect((await fang.call(listImports)).imports.find((i) => i.id === id)).toMatchObject({
    mine: true,
    discardable: true,
    state: 'received',
  })
  expect(await fang.call(discardUpload, of)).toEqual({ discarded: 1 })
  expect(await fang.call(discardUpload, of)).toEqual({ discarded: 0 })
  expect(await parts()).toBe(before)
  expect(await server.sql('select id from platform.file where id = $1', [id])).toEqual([])
  expect(await fang.call(previewImport, of)).toMatchObject({
    import: { state: 'discarded', discardable: false },
    rows: [],
  })
  expect(await fang.refusal(bringIn, of)).toMatchObject({ status: 409, refused: 'already-discarded' })
  expect(await fang.refusal(undoImport, of)).toMatchObject({ refused: 'already-discarded' })
  expect((await fang.fetch(`/api/intake/imports/${id}/file`)).status).toBe(404)
  expect(await fang.refusal(originalFile, of)).toMatchObject({ refused: 'not-found' })
  const audit = await server.sql<{ what: string }>(`select what from platform.audit where what = 'intake.discarded'`)
  expect(audit).toHaveLength(1)
})

test('bytes that another file holds too stay until the last of them goes', async () => {
  await fang.call(postSeat, { params: { run }, body: { person: person('00106'), role: 'assistant' } })
  const sun = await server.as(person('00106'))
  expect((await sun.call(getMe)).seats).toEqual([{ run, roles: ['assistant'] }])
  const before = await parts()
  const [mine, hers] = [
    await upload(fang, 'score-sheet', { name: 'a.csv', content: csv }),
    await upload(sun, 'score-sheet', { name: 'b.csv', content: csv }),
  ]
  expect(await parts()).toBe(before + 1)
  expect(await sun.refusal(discardUpload, { params: { import: mine } })).toMatchObject({
    status: 409,
    refused: 'not-yours-to-discard',
    message: { zh: expect.stringContaining('别人上传') },
  })
  // @NOTE She sees nothing of the other's file, and its bytes stay all the same.
  await sun.call(discardUpload, { params: { import: hers } })
  expect(await parts()).toBe(before + 1)
  expect(await fang.call(previewImport, { params: { import: mine } })).toMatchObject({ counts: { rows: 1 } })
  await fang.call(discardUpload, { params: { import: mine } })
  expect(await parts()).toBe(before)
})

test('what is in is undone and not thrown away; all of one’s own that waits goes at once', async () => {
  const done = await send('score-sheet', run, csv)
  await fang.call(bringIn, { params: { import: done } })
  expect(await fang.refusal(discardUpload, { params: { import: done } })).toMatchObject({
    refused: 'brought-in-is-undone',
  })
  await fang.call(undoImport, { params: { import: done } })
  expect(await fang.refusal(discardUpload, { params: { import: done } })).toMatchObject({ refused: 'undone-is-kept' })
  const sun = await server.as(person('00106'))
  const hers = await upload(sun, 'score-sheet', { name: 'hers.csv', content: `${csv}EX002,期末,70,${day(-1)}\n` })
  for (const n of [1, 2, 3]) await send('score-sheet', run, `${csv}EX002,期末,${n},${day(-1)}\n`)
  expect(await fang.call(listImports)).toMatchObject({ waitingOfMine: 3 })
  expect(await fang.call(discardOwnUploads)).toEqual({ discarded: 3 })
  expect(await fang.call(discardOwnUploads)).toEqual({ discarded: 0 })
  const { imports, waitingOfMine } = await fang.call(listImports)
  expect([waitingOfMine, imports.filter((i) => i.state === 'received').map((i) => i.id)]).toEqual([0, [hers]])
})
