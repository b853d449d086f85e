// A folder on the server that is watched: files come in by themselves, and silence is no gap that nobody sees.
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { getToday } from '../src/app/contract.ts'
import { giveUpFolder, listImports, listWatched, watchFolder } from '../src/intake/contract.ts'
import { pollWatchedFolders } from '../src/intake/public.ts'
import { giveDuty, saveOrganisation, savePersons } from '../src/people/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import { idFrom, newId } from '../src/platform/db/id.ts'
import { openSheet } from '../src/platform/files/sheet-read.ts'
import { enrol, findOrCreateProgramme, saveModules, saveRun, saveRunState, seat } from '../src/programme/public.ts'
import { startTestServer } from './test-server.ts'

const root = mkdtempSync(join(tmpdir(), 'drop-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const server = await startTestServer({ sample: false, dropFolder: root })
const product = systemScope()
const [admin, lead, run] = [newId(), newId(), newId()]
await server.db.write(product, async (tx) => {
  await saveOrganisation(tx, product, { name: '小公司', sample: true })
  await savePersons(tx, product, [
    { id: admin, employeeNo: '00001', name: '管理员' },
    { id: lead, employeeNo: '00002', name: '周岚' },
    { id: idFrom('person', '00123'), employeeNo: '00123', name: '李想' },
  ])
  await giveDuty(tx, product, { person: admin, duty: 'administrator', since: new Date('2026-01-01') })
  await giveDuty(tx, product, { person: lead, duty: 'training', since: new Date('2026-01-01') })
  await saveRun(tx, product, {
    id: run,
    programme: await findOrCreateProgramme(tx, product, '客服新人培训'),
    name: '第 5 期',
    startsOn: '2026-02-02',
    endsOn: '2026-04-26',
  })
  await saveRunState(tx, product, { run, state: 'running', at: new Date('2026-02-02') })
  await saveModules(tx, product, [
    { id: newId(), run, number: 1, name: '产品', startsOn: '2026-02-02', endsOn: '2026-02-15' },
  ])
  await enrol(tx, product, [{ run, person: idFrom('person', '00123'), since: '2026-02-02' }])
  await seat(tx, product, { run, person: lead, role: 'lead' })
})
server.now = new Date('2026-03-04T02:00:00Z')
const [keeper, lan] = [await server.as(admin), await server.as(lead)]
const scores = (...lines: string[]) => `学员工号,考试名称,成绩,满分,交卷时间\n${lines.join('\n')}\n`
const look = () => pollWatchedFolders(server.db, root, server.now)
const place = (...parts: string[]) => join(root, 'lms', 'scores', ...parts)
const put = (name: string, text: string) => writeFileSync(place(name), text)
const lying = (room = '.') =>
  readdirSync(place(room), { withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name.replace(/^\d{8}-\d{4}(-\d+)? /, ''))
const values = async () =>
  (await server.sql<{ value: number }>('select value from evidence.observation order by value')).map((r) => r.value)
const seen = async () => (await lan.call(listWatched)).folders[0]!
const watch = (folder: string, id = newId()) => ({
  body: { id, folder, source: 'score-sheet', run, every: 'daily' as const },
})
mkdirSync(place(), { recursive: true })
const id = newId()

test('only an administrator sets a folder, only below the drop folder, through no link, and none twice', async () => {
  symlinkSync('/etc', join(root, 'link'))
  mkdirSync(join(root, 'real'))
  symlinkSync(join(root, 'real'), join(root, 'inside-link'))
  expect(await lan.refusal(watchFolder, watch('lms/scores'))).toMatchObject({ refused: 'only-administrators' })
  for (const folder of [
    '../',
    '..',
    'lms/../../etc',
    '/etc',
    'link',
    'inside-link',
    'lms//scores',
    './lms',
    'lms/scores/done',
  ]) {
    expect([folder, (await keeper.refusal(watchFolder, watch(folder))).refused]).toEqual([
      folder,
      'folder-leads-elsewhere',
    ])
  }
  const none = await keeper.refusal(watchFolder, watch('nowhere'))
  expect(none).toMatchObject({ refused: 'no-such-folder' })
  expect(none.message.zh).toContain('没有文件夹「nowhere」')
  expect(await keeper.call(watchFolder, watch('lms/scores', id))).toEqual({ id })
  expect(await keeper.call(watchFolder, watch('lms/scores', id))).toEqual({ id })
  expect(await keeper.refusal(watchFolder, watch('lms/scores'))).toMatchObject({ refused: 'watched-already' })
})

test('a file comes in by itself once it lies still; half written, or under a passing name, it waits', async () => {
  put('成绩.csv', scores('00123,产品测试,86,100,2026-02-10'))
  put('.hidden.csv', scores('00123,别的,1,100,2026-02-10'))
  put('~$成绩.xlsx', 'lock')
  symlinkSync('/etc/passwd', place('passwd.csv'))
  await look()
  expect(await values()).toEqual([])
  appendFileSync(place('成绩.csv'), '00123,话术测试,70,100,2026-02-11\n')
  await look()
  expect(await values()).toEqual([])
  await look()
  expect(await values()).toEqual([70, 86])
  expect(lying()).toEqual(expect.not.arrayContaining(['成绩.csv']))
  expect(lying('done')).toEqual(['成绩.csv'])
  expect(lying()).toEqual(['.hidden.csv', '~$成绩.xlsx'])
  expect(await seen()).toMatchObject({
    folder: 'lms/scores',
    trouble: null,
    files: [{ name: '成绩.csv', how: 'brought-in', recorded: 2, rejected: 0 }],
  })
  expect((await lan.call(listImports)).imports[0]).toMatchObject({
    fileName: '成绩.csv',
    state: 'brought-in',
    by: '管理员',
  })
})

test('the same file again changes nothing; two workers at once bring a file in once', async () => {
  put('又一份.csv', scores('00123,产品测试,86,100,2026-02-10', '00123,话术测试,70,100,2026-02-11'))
  await look()
  await look()
  expect(await values()).toEqual([70, 86])
  expect(await seen()).toMatchObject({ files: [{ name: '又一份.csv', how: 'known' }, {}] })
  put('第三份.csv', scores('00123,投诉测试,60,100,2026-02-12'))
  await look()
  await Promise.all([look(), look(), look()])
  expect(await values()).toEqual([60, 70, 86])
  expect(await server.sql(`select count(*)::int as n from intake.picked_up where name = '第三份.csv'`)).toEqual([
    { n: 1 },
  ])
})

test('good rows go in, the others lie in failed/ as a workbook to be mended; mended and put back it comes in', async () => {
  put('有错.csv', scores('00123,结业测试,90,100,2026-02-13', '00777,结业测试,80,100,2026-02-13'))
  await look()
  await look()
  expect(await values()).toEqual([60, 70, 86, 90])
  expect(lying('failed')).toEqual(['有错 待改正.xlsx'])
  const workbook = await openSheet(readFileSync(place('failed', readdirSync(place('failed'))[0]!)))
  if ('refused' in workbook) throw new Error(workbook.refused)
  expect(JSON.stringify(workbook.sheets[0]!.rows)).toContain('没有工号「00777」的人')

  const late = idFrom('person', '00777')
  await server.db.write(product, async (tx) => {
    await savePersons(tx, product, [{ id: late, employeeNo: '00777', name: '钱七' }])
    await enrol(tx, product, [{ run, person: late, since: '2026-02-02' }])
  })
  copyFileSync(place('failed', readdirSync(place('failed'))[0]!), place('有错 待改正.xlsx'))
  await look()
  await look()
  expect(await values()).toEqual([60, 70, 80, 86, 90])
})

test('what is no sheet at all is kept in failed/ with the reason, and somebody is told to look', async () => {
  put('报告.csv', '')
  await look()
  await look()
  expect(lying('failed')).toEqual(expect.arrayContaining(['报告.csv', '报告.csv.txt']))
  expect(
    readFileSync(
      place(
        'failed',
        readdirSync(place('failed')).find((f) => f.endsWith('.txt'))!,
      ),
      'utf8',
    ),
  ).toMatch(/报告\.csv\n.+。\n.+\./)
  expect(await seen()).toMatchObject({
    trouble: { what: 'refused' },
    files: [{ how: 'refused', why: { zh: expect.stringContaining('。') } }, {}, {}, {}, {}],
  })
  expect((await lan.call(getToday)).acts.filter((a) => a.stage === 'intake')).toMatchObject([
    { title: { zh: '「lms/scores」有文件没进去' }, href: '/sources#watched' },
  ])
})

test('when nothing comes any more it is said since when, on the page and among the things to do; a folder that is gone too', async () => {
  put('报告.csv', scores('00123,复测,95,100,2026-02-14'))
  await look()
  await look()
  expect((await seen()).trouble).toBeNull()
  server.now = new Date('2026-03-05T20:00:00Z') // 6 March in Shanghai: the day after the one it was expected on
  expect((await seen()).trouble).toMatchObject({
    what: 'silent',
    sentence: {
      zh: '「lms/scores」自 2026 年 3 月 4 日起没有新文件，最迟应在 2026 年 3 月 5 日有一份。看看导出任务是不是停了。',
    },
  })
  expect((await lan.call(getToday)).acts.find((a) => a.stage === 'intake')).toMatchObject({
    colour: 'bad',
    title: { zh: '「lms/scores」没有来新文件' },
  })
  rmSync(place(), { recursive: true })
  await look()
  expect((await seen()).trouble).toMatchObject({
    what: 'unreadable',
    sentence: { zh: expect.stringContaining('没有文件夹「lms/scores」') },
  })
})

test('given up, nothing more is taken', async () => {
  mkdirSync(place())
  expect(await lan.refusal(giveUpFolder, { params: { watched: id } })).toMatchObject({ refused: 'only-administrators' })
  await keeper.call(giveUpFolder, { params: { watched: id } })
  const before = await values()
  put('晚到.csv', scores('00123,晚到,50,100,2026-02-15'))
  await look()
  await look()
  expect(await values()).toEqual(before)
  expect((await lan.call(listWatched)).folders).toEqual([])
})
