// The people by one sheet: thousands at once, one bad among them, out again and in again without a change.
import { expect, test } from 'vitest'
import { bringIn, previewImport } from '../src/intake/contract.ts'
import { getPeople } from '../src/people/read/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { foundOwnCompany } from './own-company.ts'

const { server, fang, day, send } = await foundOwnCompany()
const header = '工号,姓名,部门,岗位,上级工号,虚线上级工号,入职日期,邮箱,手机,企业微信账号,钉钉账号,飞书账号'
const numberOf = (i: number) => `0${20_000 + i}`
const rows = Array.from({ length: 3000 }, (_, i) => {
  const no = numberOf(i)
  const above = i === 0 ? '' : numberOf(0)
  const dotted = i === 5 ? numberOf(2) : ''
  return `${no},人${i},公司/部门${i % 40}/组${i % 7},专员,${above},${dotted},2024-01-01,p${i}@example.cn,1380000${no},wx${i},,`
})
const all = async () => (await fang.call(getPeople, {})).total

test('three thousand people in one sheet go in with progress; one bad row is named and the others are in', async () => {
  const bad = rows.with(77, rows[77]!.replace('p77@example.cn', 'P5@example.cn'))
  const id = await send('organisation-sheet', '', [header, ...bad].join('\n'))
  const preview = await fang.call(previewImport, { params: { import: id } })
  expect(preview).toMatchObject({ people: { entered: 2999, changed: 0, same: 0 }, counts: { good: 2999, rejected: 1 } })
  expect(preview.problems.map((p) => p.sentence.zh)).toEqual([
    'organisation-sheet.csv，第 79 行「邮箱」列：与第 7 行人5（020005）的一样。同一个人只留一行；不是就改其中一格。',
  ])
  expect(await fang.call(bringIn, { params: { import: id } })).toMatchObject({ recorded: 2999, rejected: 1 })
  expect(await all()).toBe(3000)
})

test('taken out as a sheet, opened and brought in again it changes nothing, zeros and all', async () => {
  const reply = await fang.fetch('/api/people/sheet?lang=zh')
  expect(reply.status).toBe(200)
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source: 'organisation-sheet', run: '' })) form.append(key, value)
  form.append('file', new Blob([await reply.arrayBuffer()]), '人员表.xlsx')
  expect((await fang.fetch('/api/intake/imports', { method: 'POST', body: form })).ok).toBe(true)
  const preview = await fang.call(previewImport, { params: { import: id } })
  expect(preview).toMatchObject({ people: { entered: 0, changed: 0, same: 3000 }, counts: { rejected: 0 } })
  await fang.call(bringIn, { params: { import: id } })
  expect(await all()).toBe(3000)
  expect(await server.sql('select count(*)::int as n from people.placement')).toEqual([{ n: 0 }])
})

test('two rows of one number that differ are both asked about, each naming the other, and neither goes in', async () => {
  const sheet = '工号,姓名,部门\n90104,孙一,公司\n90105,钱一,公司\n90104,孙二,公司\n90104,孙一,公司\n90105,钱一,公司\n'
  const id = await send('organisation-sheet', '', sheet)
  const preview = await fang.call(previewImport, { params: { import: id } })
  const asked = (row: number, name: string, other: number) =>
    `organisation-sheet.csv，第 ${row} 行「工号」列：工号 90104 与第 ${other} 行${name}的一样，其余却不同。两个人：要两个工号，改其中一行；同一个人：只留正确的一行。改好之前都不导入。`
  expect(preview.problems.map((p) => p.sentence.zh)).toEqual([
    asked(2, '孙二', 4),
    asked(4, '孙一', 2),
    asked(5, '孙二', 4),
    'organisation-sheet.csv，第 6 行：与第 3 行完全相同。不用处理，第 3 行已采用。',
  ])
  expect(preview).toMatchObject({ people: { entered: 1, changed: 0, same: 0 } })
  expect(await fang.call(bringIn, { params: { import: id } })).toMatchObject({ recorded: 1 })
  expect((await fang.call(getPeople, { query: { signs: '9010' } })).people.map((p) => p.name)).toEqual(['钱一'])
})

test('a changed sheet changes what it says, from today on; a circle is set aside with its row named', async () => {
  const sheet = `工号,姓名,部门,上级工号,离职日期
${numberOf(1)},新名,公司/部门9,${numberOf(2)},
${numberOf(2)},人2,,${numberOf(1)},
${numberOf(3)},人3,,,${day(-1)}
`
  const id = await send('organisation-sheet', '', sheet)
  const preview = await fang.call(previewImport, { params: { import: id } })
  expect(preview.people).toEqual({ entered: 0, changed: 2, same: 0 })
  expect(preview.problems.map((p) => p.sentence.zh)).toEqual([
    'organisation-sheet.csv，第 3 行「上级工号」列：汇报线绕成一圈：人2 → 新名 → 人2。改这行或其中一位的上级。',
  ])
  expect(await fang.call(bringIn, { params: { import: id } })).toMatchObject({ recorded: 0, corrected: 2, rejected: 1 })
  expect((await fang.call(getPeople, { query: { signs: numberOf(1) } })).people[0]).toMatchObject({
    name: '新名',
    unit: '部门9',
    superior: '人2',
  })
  expect((await fang.call(getPeople, { query: { signs: '人3', who: 'left' } })).people.map((p) => p.lastDay)).toEqual([
    day(-1),
  ])
})

test('who reports to somebody whose own row is not taken is told which row that is, and why', async () => {
  const sheet = `工号,姓名,部门,上级工号,邮箱
00901,新主管,公司/部门9,,不是邮箱
00902,新员工,公司/部门9,00901,
00903,再下一级,公司/部门9,00902,
00904,没这个上级,公司/部门9,00999,
`
  const preview = await fang.call(previewImport, { params: { import: await send('organisation-sheet', '', sheet) } })
  const where = 'organisation-sheet.csv，第'
  expect(preview.problems.map((p) => p.sentence.zh)).toEqual([
    `${where} 2 行「邮箱」列：「不是邮箱」不是邮箱地址。改正，或留空。`,
    `${where} 3 行「上级工号」列：上级工号「00901」在这份文件的第 2 行，但那一行没有收下：「不是邮箱」不是邮箱地址。先改好第 2 行，两行一起导入。`,
    `${where} 4 行「上级工号」列：上级工号「00902」在这份文件的第 3 行，但那一行没有收下：那一行的上级也没有收下。先改好第 3 行，两行一起导入。`,
    `${where} 5 行「上级工号」列：上级工号「00999」不在组织里，也不在这份文件里。改正工号，或把上级也加进表里。`,
  ])
})
