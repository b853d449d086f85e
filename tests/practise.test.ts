import { expect, test } from 'vitest'
import { newcomers } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { idFrom } from '../src/platform/db/id.ts'
import { readDocx } from '../src/platform/files/docx-read.ts'
import { writeDocx } from '../src/platform/files/docx-write.ts'
import * as c from '../src/practise/contract.ts'
import { buildUrl } from '../src/ui/api-client.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient } from './test-server.ts'

const j = await startTestServer()
const run = runIds.five
const task = idFrom('sample', 'five', 'task', 1)
const [writer, copier, original] = [newcomers[8]!, newcomers[20]!, newcomers[14]!]
const of = (person: string) => ({ params: { run, task, person } })

async function sent(walker: TestClient, person: string, content: Buffer): Promise<{ status: number; body: any }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(content)]), '报告.docx')
  const reply = await walker.fetch(buildUrl(c.readReportFromWord.path, of(person).params), {
    method: 'POST',
    body: form,
  })
  return { status: reply.status, body: await reply.json() }
}

test('a learner fills in the Word form, reads it back, hands it in, and both versions stay readable', async () => {
  const learner = await j.as(writer.key)
  const form = await learner.fetch(buildUrl(c.reportInWord.path, of(writer.id).params, { lang: 'zh' }))
  expect(form.headers.get('content-type')).toContain('wordprocessingml')
  const blank = Buffer.from(await form.arrayBuffer())
  expect(await readDocx(blank)).toMatchObject({
    paragraphs: expect.arrayContaining([
      { text: '背景', heading: true },
      { text: '做法', heading: true },
      { text: '结果', heading: true },
      { text: '反思', heading: true },
    ]),
  })
  expect((await sent(learner, writer.id, blank)).body).toMatchObject({
    missing: ['background', 'did', 'result', 'reflection'],
  })

  const filled = await writeDocx({
    title: '我的报告',
    foot: '',
    parts: [
      { heading: '一、背景' },
      { text: '两位客户都是第三次来电。' },
      { heading: '二、做法' },
      { text: '先复述，再提问。' },
      { heading: '三、结果' },
      { text: '都在第一次通话里办完。' },
      { heading: '附件' },
      { text: '录音一段' },
    ],
  })
  const read = await sent(learner, writer.id, filled)
  expect(read.body).toEqual({
    parts: {
      background: '两位客户都是第三次来电。',
      did: '先复述，再提问。',
      result: '都在第一次通话里办完。',
      reflection: '',
    },
    missing: ['reflection'],
    other: ['我的报告', '附件', '录音一段'],
  })
  expect((await learner.call(c.getSubmission, of(writer.id))).report).toBeNull()

  const report = { ...read.body.parts, reflection: '下次先写好三个问题。' }
  await learner.call(c.putReport, { ...of(writer.id), body: report })
  await learner.call(c.putReport, {
    ...of(writer.id),
    body: { ...report, reflection: '下次先写好三个问题，再接电话。' },
  })
  const work = await learner.call(c.getSubmission, of(writer.id))
  expect(work.report).toMatchObject({ version: 2, reflection: '下次先写好三个问题，再接电话。' })
  expect(work.earlier).toMatchObject([{ version: 1, reflection: '下次先写好三个问题。' }])
  const word = await learner.fetch(buildUrl(c.reportInWord.path, of(writer.id).params, { lang: 'en' }))
  expect(JSON.stringify(await readDocx(Buffer.from(await word.arrayBuffer())))).toContain('再接电话')
})

test('what is no Word document is refused in words, and nobody writes for another', async () => {
  const [learner, other] = [await j.as(writer.key), await j.as(copier.key)]
  const no = await sent(learner, writer.id, Buffer.from('背景：……'))
  expect(no.body).toMatchObject({
    refused: 'not-word',
    message: { zh: expect.stringContaining('.docx'), en: expect.stringContaining('.docx') },
  })
  expect((await sent(other, writer.id, Buffer.from('x'))).body.refused).toBe('not-yours')
  expect((await other.fetch(buildUrl(c.reportInWord.path, of(writer.id).params))).status).toBe(404)
})

test('reviewers are told that a report says what an earlier one says; whose it is only where they see that learner', async () => {
  const instructor = await j.as('instructor')
  const { alike } = await instructor.call(c.getSimilarReports, of(copier.id))
  expect(alike).toHaveLength(1)
  expect(alike[0]).toMatchObject({ person: { id: original.id, name: original.name }, sameRun: true, earlier: true })
  expect(alike[0]!.share).toBeGreaterThan(0.6)
  expect(alike[0]!.passages[0]!.length).toBeGreaterThan(10)
  expect(copier.superior).not.toBe(original.superior)
  const superior = await j.as(copier.superior!)
  expect((await superior.call(c.getSimilarReports, of(copier.id))).alike).toMatchObject([
    { person: null, earlier: true },
  ])
  expect((await instructor.call(c.getSimilarReports, of(newcomers[0]!.id))).alike).toEqual([])
  expect(await (await j.as(copier.key)).refusal(c.getSimilarReports, of(copier.id))).toMatchObject({
    refused: 'not-a-reviewer',
  })
})
