// 360 feedback: everybody sees what may be shown, nobody sees who said what, and nothing that could tell is kept.
import { expect, test } from 'vitest'
import { getOverview } from '../src/app/contract.ts'
import { closeRound, getPersonReport, getRounds } from '../src/evaluate/read/feedback-360/contract.ts'
import { bringIn, originalFile, previewImport, rejectedWorkbook, undoImport } from '../src/intake/contract.ts'
import { newId } from '../src/platform/db/id.ts'
import { samplePerson, trained } from '../seeds/service-onboarding/people-list.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { buildUrl } from '../src/ui/api-client.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const lead = await server.as('lead')
const admin = await server.as('administrator')
const run = runIds.four
const inRun = { params: { run } }
const head = '轮次,被评人工号,评价人组,评价人,能力,评分'
const spring = '训后六个月'

async function send(content: string): Promise<string> {
  const form = new FormData()
  const id = newId()
  for (const [key, value] of Object.entries({ id, source: 'rating-360-sheet', run })) form.append(key, value)
  form.append('file', new Blob([content]), '360.csv')
  expect((await lead.fetch('/api/intake/imports', { method: 'POST', body: form })).status).toBe(200)
  return id
}

/** Ratings of twelve people by themselves, their superior, `peers` peers and two reports. */
const ratings = (peers: number, of = trained.slice(0, 12)) =>
  of.flatMap((l, i) =>
    [
      [l.no, '自评', '', 4],
      [l.no, '上级', samplePerson(l.superior!).no, 3],
      ...Array.from({ length: peers }, (_, p) => [l.no, '同事', `rater-${i}-${p}`, 2 + ((i + p) % 3)]),
      [l.no, '下级', `r${i}-0`, 2],
      [l.no, '下级', `r${i}-1`, 4],
    ].map(([no, side, rater, score]) => `${spring},${no},${side},${rater},投诉处理,${score}`),
  )
const named = async (name: string) => (await lead.call(getRounds, inRun)).rounds.find((r) => r.name === name)!

test('the finished round of the sample company: self above others, 跨部门协作 lowest, with interval and agreement of raters', async () => {
  const { rounds, whole } = await lead.call(getRounds, inRun)
  expect(whole).toBe(true)
  const [round] = rounds
  expect(round!.closedAt).not.toBeNull()
  const lowest = [...round!.figures!.items].sort((a, b) => a.others! - b.others!)[0]!
  expect(lowest.name.zh).toBe('跨部门协作')
  expect(lowest.others!).toBeLessThan(3.1)
  expect(lowest.gap!.low).toBeGreaterThan(0)
  expect(lowest.agreement!.people).toBeGreaterThanOrEqual(10)
  expect(round!.reports).toEqual([])
})

test('a report opens for the person and the direct superior; training staff, administrators, peers and other superiors are refused', async () => {
  const [round] = (await lead.call(getRounds, inRun)).rounds
  const one = trained[3]!
  const params = { run, round: round!.id, person: one.id }
  const own = await (await server.as(one.key)).call(getPersonReport, { params })
  expect(own.own).toBe(true)
  expect(own.figures.items).toHaveLength(6)
  expect((await (await server.as(one.superior!)).call(getPersonReport, { params })).figures).toEqual(own.figures)
  for (const who of [
    'lead',
    'administrator',
    'instructor',
    'executive',
    'mentor',
    'mentor-2',
    'business',
    trained[4]!.key,
    trained[4]!.superior!,
  ]) {
    expect(await (await server.as(who)).refusal(getPersonReport, { params }), who).toMatchObject({
      refused: 'not-found',
    })
  }
  const learner = await (await server.as(one.key)).call(getRounds, inRun)
  expect(learner).toMatchObject({ whole: false, mayClose: false })
  expect(learner.rounds[0]).toMatchObject({ figures: null, box: [], reports: [{ person: one.id }] })
})

let first = ''
test('a sheet shows neither scores nor raters before it goes in; afterwards its content is gone from everywhere', async () => {
  first = await send([head, ...ratings(4), `${spring},${trained[0]!.no},同事,rater-x,投诉处理,7.7`].join('\n'))
  const preview = await lead.call(previewImport, { params: { import: first } })
  expect(preview).toMatchObject({ sealed: true, counts: { good: 12 * 8, rejected: 1 } })
  const text = JSON.stringify(preview)
  for (const secret of ['rater-0-0', 'rater-x', '7.7']) expect(text).not.toContain(secret)
  expect((await lead.fetch(buildUrl(originalFile.path, { import: first }))).status).toBeGreaterThanOrEqual(400)
  expect(await lead.call(bringIn, { params: { import: first } })).toMatchObject({
    state: 'brought-in',
    recorded: 12 * 8,
    rejected: 1,
  })
  const after = await lead.call(previewImport, { params: { import: first } })
  expect(after).toMatchObject({ sealed: true, import: { state: 'brought-in' }, rows: [], columns: [] })
  expect(after.problems).toMatchObject([{ code: 'round-rating-out-of-scale', value: '' }])
  expect(await lead.refusal(rejectedWorkbook, { params: { import: first } })).toMatchObject({ refused: 'sealed' })
  expect(await admin.refusal(originalFile, { params: { import: first } })).toMatchObject({ refused: 'not-found' })
  expect(await lead.refusal(originalFile, { params: { import: first } })).toMatchObject({ refused: 'sealed' })
  const rest = await server.sql<{ n: number }>(
    `select count(*)::int as n from platform.file_part p join platform.file f on f.sha256 = p.sha256 where f.id = $1`,
    [first],
  )
  expect(rest[0]!.n).toBe(0)
  const quarantine = await server.sql<{ cells: unknown[] }>(`select cells from intake.rejected where import = $1`, [
    first,
  ])
  expect(quarantine).toEqual([{ cells: [] }])
})

test('while the round is open nobody reads a score: counts only, and the product itself can not select one', async () => {
  const open = await named(spring)
  expect(open).toMatchObject({ closedAt: null, figures: null, reports: [] })
  expect(open.box).toEqual([
    { side: 'self', people: 12, raters: 12 },
    { side: 'superior', people: 12, raters: 12 },
    { side: 'peer', people: 12, raters: 48 },
    { side: 'report', people: 12, raters: 24 },
  ])
  const manager = await server.as('manager-1')
  expect((await manager.call(getRounds, inRun)).rounds.find((r) => r.name === spring)!.box).toEqual([])
  await expect(server.db.pool.query('select score from evidence.round_rating')).rejects.toThrow(/permission denied/)
  await expect(server.db.pool.query('select * from evidence.empty_round($1)', [open.id])).resolves.toMatchObject({
    rows: [],
  })
  const kept = await server.sql<{ rater: string }>(
    `select distinct rater from evidence.round_rating where round = $1`,
    [open.id],
  )
  expect(kept.every((k) => /^[0-9a-f]{64}$/.test(k.rater))).toBe(true)
})

test('whoever plans the evaluation is told that a round waits to be closed; others are not', async () => {
  const acts = async (who: string) =>
    (await (await server.as(who)).call(getOverview, inRun)).acts.map((a) => a.title.zh)
  expect(await acts('lead')).toContain(`封存 360「${spring}」`)
  expect(await acts('manager-1')).not.toContain(`封存 360「${spring}」`)
})

test('while it is open an import can be undone, and the same rater again replaces what was given', async () => {
  const again = await send([head, ...ratings(4).slice(0, 8)].join('\n'))
  expect(await lead.call(bringIn, { params: { import: again } })).toMatchObject({ recorded: 0, known: 8 })
  const extra = await send([head, `${spring},${trained[0]!.no},客户,k1,投诉处理,3`].join('\n'))
  await lead.call(bringIn, { params: { import: extra } })
  expect((await named(spring)).box.some((b) => b.side === 'customer')).toBe(true)
  expect(await lead.call(undoImport, { params: { import: extra } })).toMatchObject({ state: 'undone', undoneRows: 1 })
  expect((await named(spring)).box.some((b) => b.side === 'customer')).toBe(false)
})

test('closing freezes the figures and destroys the ratings: no row, no key, no score of two reports, and no second closing', async () => {
  const { id } = await named(spring)
  expect(await (await server.as('instructor')).refusal(closeRound, { params: { run, round: id } })).toMatchObject({
    refused: 'not-yours',
  })
  expect(await lead.call(closeRound, { params: { run, round: id } })).toEqual({ people: 12, items: 1 })
  expect(await server.sql(`select 1 from evidence.round_rating where round = $1`, [id])).toEqual([])
  expect(await server.sql(`select 1 from evidence.round_key where round = $1`, [id])).toEqual([])
  expect(await lead.refusal(closeRound, { params: { run, round: id } })).toMatchObject({ refused: 'round-closed' })
  expect(await lead.refusal(undoImport, { params: { import: first } })).toMatchObject({ refused: 'round-closed' })
  const one = trained[0]!
  const { figures } = await (
    await server.as(one.key)
  ).call(getPersonReport, { params: { run, round: id, person: one.id } })
  expect(figures.items[0]).toMatchObject({ groups: [{ sides: ['peer'], n: 4 }], hidden: ['report'], others: { n: 5 } })
})

test('a later rater can not be told by comparing two looks: a closed round takes nothing more, and its figures stay', async () => {
  const before = (await named(spring)).figures
  const late = await send([head, `${spring},${trained[0]!.no},同事,late,投诉处理,1`].join('\n'))
  const preview = await lead.call(previewImport, { params: { import: late } })
  expect(preview.problems).toMatchObject([{ row: 2, column: '轮次', code: 'round-closed' }])
  expect(await lead.refusal(bringIn, { params: { import: late } })).toMatchObject({ refused: 'nothing-to-bring-in' })
  expect((await named(spring)).figures).toEqual(before)
})

test('a round of four people gives no table of the run, in words', async () => {
  const id = await send([head, ...ratings(3, trained.slice(0, 4)).map((r) => r.replace(spring, '小范围'))].join('\n'))
  await lead.call(bringIn, { params: { import: id } })
  await lead.call(closeRound, { params: { run, round: (await named('小范围')).id } })
  expect((await named('小范围')).figures!.items[0]).toMatchObject({
    others: null,
    gap: null,
    refusal: { code: 'cell-too-small', params: { n: 4, least: 5 } },
    sides: [],
  })
})
