// Data come in from sheets as offices keep them: seen before they are written, mended, replayed and undone.
import { expect, test } from 'vitest'
import { saveOrganisation, savePersons, giveDuty } from '../src/people/public.ts'
import { bringIn, listImports, listSources, mapColumns, previewImport, undoImport } from '../src/intake/contract.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { openSheet } from '../src/platform/files/sheet-read.ts'
import { writeWorkbook } from '../src/platform/files/xlsx-write.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, seat } from '../src/programme/public.ts'
import { startTestServer } from './test-server.ts'
import type { TestClient } from './test-server.ts'

const server = await startTestServer({ sample: false })
const product = systemScope()
const run = newId()
const [staff, agent] = [idFrom('person', '00001'), idFrom('person', '00123')]
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, { name: '小公司', sample: true })
  await savePersons(tx, product, [
    { id: staff, employeeNo: '00001', name: '周岚' },
    { id: agent, employeeNo: '00123', name: '李想' },
    { id: idFrom('person', '00125'), employeeNo: '00125', name: '赵一' },
  ])
  await giveDuty(tx, product, { person: staff, duty: 'training', since: new Date() })
  await saveRun(tx, product, {
    id: run,
    programme: await findOrCreateProgramme(tx, product, '客服新人培训'),
    name: '第 5 期',
    startsOn: '2026-02-02',
    endsOn: '2026-04-26',
  })
  await saveModules(tx, product, [
    { id: newId(), run, number: 1, name: '产品', startsOn: '2026-02-02', endsOn: '2026-02-15' },
    { id: newId(), run, number: 2, name: '投诉', startsOn: '2026-02-16', endsOn: '2026-03-01' },
  ])
  await enrol(
    tx,
    product,
    [agent, idFrom('person', '00125')].map((person) => ({ run, person, since: '2026-02-02' })),
  )
})
await server.db.write(product, (tx) => seat(tx, product, { run, person: staff, role: 'lead' }))
const lan = await server.as(staff)

/** Sends a file as the page does; answers the import's id, or the refusal. */
async function send(
  as: TestClient,
  source: string,
  name: string,
  content: string | Buffer,
  id = newId(),
): Promise<{ id: string } & { refused?: string; message?: { zh: string } }> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ id, source, run })) form.append(key, value)
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return (await (await as.fetch('/api/intake/imports', { method: 'POST', body: form })).json()) as never
}
const look = (id: string) => lan.call(previewImport, { params: { import: id } })
const bring = (id: string) => lan.call(bringIn, { params: { import: id } })
const seen = () =>
  server
    .sql<{ n: number; total: number }>(
      'select count(*)::int as n, coalesce(sum(value), 0) as total from evidence.observation',
    )
    .then((r) => r[0]!)
const rolled = () =>
  server.sql(
    'select run, person, kind, module, day, n, total, squares, out_of from evidence.daily order by 1, 2, 3, 4, 5',
  )

const scores =
  '2026 年 2 月 考试成绩导出,,,,,\n学员工号,姓名,考试名称,成绩,满分,交卷时间\n00123,李想,产品测试,86,100,2026/2/10 10:02\n00125,赵一,产品测试,120,100,2026年2月10日\n00777,钱七,产品测试,70,100,2026-02-10\n123,李想,投诉测试,７５,100,2026-02-20\n00123,李想,产品测试,86,100,2026/2/10 10:02\n'

test('a score sheet is seen before anything is written: every row that can not go in has its sentence and its way out', async () => {
  const { id } = await send(lan, 'score-sheet', '成绩.csv', scores)
  const seenBefore = await look(id)
  expect(seenBefore.counts).toEqual({ rows: 5, good: 1, rejected: 4, becomes: 1 })
  expect(seenBefore.rows[0]!.becomes[0]!.zh).toBe('00123 2026 年 2 月 10 日测试得分「产品测试」 86 / 100')
  expect(seenBefore.problems.map((p) => p.sentence.zh)).toEqual([
    '成绩.csv，第 4 行「成绩」列：120 分超过满分 100。改正得分，或填上真正的满分。',
    '成绩.csv，第 5 行「学员工号」列：没有工号「00777」的人。改正工号，或先导入组织与人员表。',
    '成绩.csv，第 6 行「学员工号」列：没有工号「123」，多半是「00123」丢了前面的 0。把整列设为「文本」，填 00123。',
    '成绩.csv，第 7 行：与第 3 行完全相同。不用处理，第 3 行已采用。',
  ])
  expect(await seen()).toMatchObject({ n: 0 })
})

test('the good rows go in without the bad; mended and sent again the others follow; replay changes nothing; undone, all is as before', async () => {
  const before = await rolled()
  const first = await send(lan, 'score-sheet', '成绩.csv', scores)
  expect(await bring(first.id)).toMatchObject({ state: 'brought-in', recorded: 1, rejected: 4, undoable: true })
  const answer = await lan.fetch(`/api/intake/imports/${first.id}/rejected`)
  const workbook = await openSheet(Buffer.from(await answer.arrayBuffer()))
  if ('refused' in workbook) throw new Error(workbook.refused)
  const [header, ...rows] = workbook.sheets[0]!.rows.map((r) => r.cells.map((c) => (c === null ? null : String(c))))
  expect(header).toEqual(['学员工号', '姓名', '考试名称', '成绩', '满分', '交卷时间', '原行号', '错误原因', '怎么改'])
  expect(rows.map((r) => r[7])).toEqual([
    '120 分超过满分 100',
    '没有工号「00777」的人',
    '没有工号「123」，多半是「00123」丢了前面的 0',
    '与第 3 行完全相同',
  ])
  rows[0]![3] = '92'
  rows[2]![0] = '00123'
  const mended = await send(
    lan,
    'score-sheet',
    '成绩 待改正.xlsx',
    await writeWorkbook([{ name: '待改正', header: header as string[], rows }]),
  )
  expect(await bring(mended.id)).toMatchObject({ recorded: 2, known: 1, rejected: 1 })
  expect(await seen()).toMatchObject({ n: 3, total: 86 + 92 + 75 })

  const replay = await send(lan, 'score-sheet', '成绩.csv', scores)
  expect((await look(replay.id)).sameAs).not.toBeNull()
  const standing = await rolled()
  expect(await bring(replay.id)).toMatchObject({ recorded: 0, known: 1, corrected: 0 })
  expect(await rolled()).toEqual(standing)

  expect(
    await server.sql(
      `select o.line, p.employee_no as no, o.value from evidence.observation o join people.person p on p.id = o.person where batch = $1 order by line`,
      [mended.id],
    ),
  ).toEqual([
    { line: 2, no: '00125', value: 92 },
    { line: 4, no: '00123', value: 75 },
  ])
  expect(await lan.call(undoImport, { params: { import: mended.id } })).toMatchObject({
    state: 'undone',
    undoneRows: 2,
  })
  expect(await lan.call(undoImport, { params: { import: first.id } })).toMatchObject({ state: 'undone', undoneRows: 1 })
  expect(await rolled()).toEqual(before)
  expect(await lan.refusal(undoImport, { params: { import: first.id } })).toMatchObject({ refused: 'already-undone' })
})

test('a mapping that was corrected is remembered for the next file with the same headers', async () => {
  const sheet = '编码,何时,长度,单元号\n00123,2026-02-11,40,1\n'
  const first = await send(lan, 'study-time-sheet', '时长.csv', sheet)
  expect((await look(first.id)).missing).toEqual(['employee-no', 'day'])
  expect(await lan.refusal(bringIn, { params: { import: first.id } })).toMatchObject({ refused: 'fields-missing' })
  const columns = ['employee-no', 'day', 'minutes', 'module']
  expect(
    await lan.refusal(mapColumns, {
      params: { import: first.id },
      body: { sheet: '', headerRow: 1, columns: ['employee-no', 'employee-no'] },
    }),
  ).toMatchObject({ refused: 'mapping-does-not-fit' })
  await lan.call(mapColumns, { params: { import: first.id }, body: { sheet: '', headerRow: 1, columns } })
  expect(await look(first.id)).toMatchObject({ mappedBy: 'corrected', missing: [], counts: { good: 1 } })
  const next = await send(lan, 'study-time-sheet', '下周.csv', sheet.replace('40', '55'))
  expect(await look(next.id)).toMatchObject({ mappedBy: 'remembered', mapping: { columns }, counts: { good: 1 } })
  expect(await bring(next.id)).toMatchObject({ recorded: 1 })
  await lan.call(undoImport, { params: { import: next.id } })
})

test('a file that can not be opened is refused by name with the way out, and leaves nothing behind', async () => {
  const files = await server.sql<{ n: number }>('select count(*)::int as n from platform.file')
  expect((await send(lan, 'score-sheet', '空.csv', '')).message!.zh).toBe('「空.csv」是空的。请确认导出成功后再传。')
  expect(
    (await send(lan, 'score-sheet', '乱码.csv', Buffer.from([0x61, 0x0a, 0xff, 0xff, 0x0a]))).message!.zh,
  ).toContain('「乱码.csv」第 2 行')
  expect((await send(lan, 'score-sheet', '旧.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).refused).toBe(
    'old-workbook',
  )
  expect((await send(lan, 'score-sheet', '坏.xlsx', 'PK\u0003\u0004')).refused).toBe('broken-zip')
  expect(await server.sql('select count(*)::int as n from platform.file')).toEqual(files)
})

test('the same id with the same file is one import, with another file it is refused', async () => {
  const { id } = await send(lan, 'score-sheet', 'a.csv', scores)
  expect(await send(lan, 'score-sheet', 'a.csv', scores, id)).toEqual({ id })
  expect((await send(lan, 'score-sheet', 'a.csv', `${scores}00125,赵一,x,1,2,2026-02-10\n`, id)).refused).toBe(
    'id-used-for-something-else',
  )
})

test('an organisation sheet makes people with their units and lines; unknown superiors are listed, twice changes nothing', async () => {
  const sheet =
    '工号,姓名,部门,岗位,上级工号,入职日期\n00900,许静,客服中心/华北组,客服组长,,2020-01-01\n00901,唐宁,客服中心/华北组,客服专员,00900,46000\n00902,罗一,客服中心/华北组,客服专员,09999,2026-01-01\n'
  const { id } = await send(lan, 'organisation-sheet', '组织.csv', sheet)
  expect((await look(id)).problems.map((p) => p.sentence.zh)).toEqual([
    '组织.csv，第 4 行「上级工号」列：上级工号「09999」不在组织里，也不在这份文件里。改正工号，或把上级也加进表里。',
  ])
  expect(await bring(id)).toMatchObject({ recorded: 2, known: 0, rejected: 1, undoable: false })
  const again = await send(lan, 'organisation-sheet', '组织.csv', sheet)
  expect(await bring(again.id)).toMatchObject({ recorded: 0, known: 2 })
  expect(
    await server.sql(
      `select p.name, u.name as unit, s.name as superior from people.person p join people.unit u on u.id = p.unit left join people.reporting_line l on l.person = p.id left join people.person s on s.id = l.superior where p.employee_no in ('00900', '00901') order by p.employee_no`,
    ),
  ).toEqual([
    { name: '许静', unit: '华北组', superior: null },
    { name: '唐宁', unit: '华北组', superior: '许静' },
  ])
  expect(await lan.refusal(undoImport, { params: { import: id } })).toMatchObject({ refused: 'not-undoable' })
})

test('key figures come in by period and can be undone', async () => {
  const { id } = await send(
    lan,
    'kpi-sheet',
    'KPI.csv',
    '工号,月份,满意度分子,满意度分母,平均处理时长\n00123,2026年1月,172,200,312.5\n',
  )
  expect(await bring(id)).toMatchObject({ recorded: 2 })
  expect(
    await server.sql(
      'select kpi, period_from, period_to, value, denominator, line from evidence.kpi order by kpi desc',
    ),
  ).toEqual([
    { kpi: '满意度', period_from: '2026-01-01', period_to: '2026-01-31', value: 0.86, denominator: 200, line: 2 },
    {
      kpi: '平均处理时长',
      period_from: '2026-01-01',
      period_to: '2026-01-31',
      value: 312.5,
      denominator: null,
      line: 2,
    },
  ])
  await lan.call(undoImport, { params: { import: id } })
  expect(await server.sql('select from evidence.kpi')).toEqual([])
})

test('an import that is cut off in the middle has written nothing, says so, and can be done again', async () => {
  const { id } = await send(lan, 'score-sheet', '成绩.csv', scores.replace('86,100', '81,100'))
  await server.sql('alter table evidence.observation add constraint planted check (value <> 81)')
  expect((await lan.fetch(`/api/intake/imports/${id}/bringing-in`, { method: 'POST' })).status).toBe(500)
  expect(await lan.call(listImports).then((l) => l.imports.find((i) => i.id === id))).toMatchObject({
    state: 'failed',
    recorded: 0,
  })
  expect(await server.sql('select from intake.rejected where import = $1', [id])).toEqual([])
  await server.sql('alter table evidence.observation drop constraint planted')
  expect(await bring(id)).toMatchObject({ state: 'brought-in', recorded: 1 })
  await lan.call(undoImport, { params: { import: id } })
})

test('a hundred thousand rows come in whole', async () => {
  const days = Array.from({ length: 25 }, (_, d) => new Date(Date.UTC(2026, 1, 3 + d)).toISOString().slice(0, 10))
  const people = Array.from({ length: 4000 }, (_, i) => ({
    id: idFrom('many', i),
    employeeNo: `1${String(i).padStart(5, '0')}`,
    name: `同事 ${i}`,
  }))
  await server.db.write(product, async (tx) => {
    await savePersons(tx, product, people)
    await enrol(
      tx,
      product,
      people.map((p) => ({ run, person: p.id, since: '2026-02-02' })),
    )
  })
  const sheet = `工号,学习日期,学习时长\n${people.flatMap((p) => days.map((d, i) => `${p.employeeNo},${d},${10 + i}`)).join('\n')}\n`
  const { id } = await send(lan, 'study-time-sheet', '十万行.csv', sheet)
  expect((await look(id)).counts).toEqual({ rows: 100_000, good: 100_000, rejected: 0, becomes: 100_000 })
  await bring(id)
  await expect
    .poll(async () => (await lan.call(listImports)).imports.find((i) => i.id === id), {
      timeout: 90_000,
      interval: 500,
    })
    .toMatchObject({ state: 'brought-in', recorded: 100_000 })
}, 120_000)

test('who may not bring data in is refused, and sees no import', async () => {
  const li = await server.as(agent)
  expect((await send(li, 'score-sheet', '成绩.csv', scores)).refused).toBe('not-yours')
  expect(await li.call(listImports)).toEqual({ imports: [], mayBringIn: false, waitingOfMine: 0 })
  const { id } = await send(lan, 'score-sheet', '成绩.csv', scores)
  expect(await li.refusal(previewImport, { params: { import: id } })).toMatchObject({ refused: 'not-found' })
  expect(await li.refusal(bringIn, { params: { import: id } })).toMatchObject({ refused: 'not-found' })
})

test('every source introduces itself in both languages', async () => {
  const { sources } = await lan.call(listSources)
  expect(sources.length).toBeGreaterThanOrEqual(8)
  for (const s of sources) expect([s.name.zh, s.name.en, s.about.zh, s.about.en].every((t) => t.length > 2)).toBe(true)
})
