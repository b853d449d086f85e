import { expect, test } from 'vitest'
import { clicksByRun, packClicks } from './clicks.ts'
import type { ClickColumns } from './clicks.ts'
import { runsOf } from './runs.ts'

const header = 'code_module,code_presentation,id_student,id_site,date,sum_click\n'
const file = `${header}AAA,2013J,7,500,-2,4\nAAA,2013J,9,501,3,1\nAAA,2013J,7,502,-2,2\nBBB,2013B,7,500,0,12\nBBB,2013B,8,503,1,1\n`

async function inPieces(size: number): Promise<ClickColumns[]> {
  const bytes = Buffer.from(file)
  async function* stream() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  const runs: ClickColumns[] = []
  for await (const c of clicksByRun(stream())) runs.push(c)
  return runs
}

test.each([1, 3, 7, 50, 1000])(
  'wherever the stream is cut (every %i bytes), the same clicks with their lines come out',
  async (size) => {
    const runs = await inPieces(size)
    expect(
      runs.map((r) => [
        r.key,
        r.count,
        [...r.student.subarray(0, r.count)],
        [...r.day.subarray(0, r.count)],
        [...r.clicks.subarray(0, r.count)],
        [...r.line.subarray(0, r.count)],
      ]),
    ).toEqual([
      ['AAA 2013J', 3, [7, 9, 7], [-2, 3, -2], [4, 1, 2], [2, 3, 4]],
      ['BBB 2013B', 2, [7, 8], [0, 1], [12, 1], [5, 6]],
    ])
  },
)

const line = (row: Record<string, string>) => ({ line: 2, of: (column: string) => row[column] ?? '' })
const [run] = runsOf(
  [line({ code_module: 'AAA', code_presentation: '2013J', module_presentation_length: '268' })],
  [
    line({
      code_module: 'AAA',
      code_presentation: '2013J',
      id_assessment: '1',
      assessment_type: 'TMA',
      date: '19',
      weight: '10',
    }),
  ],
)

test('a learner’s clicks of a day are one observation that names every line, site and amount', async () => {
  const [clicks] = await inPieces(1000)
  const persons = new Map([
    [7, 'ffffffff-0000-8000-8000-000000000007'],
    [9, '00000000-0000-8000-8000-000000000009'],
  ])
  const rows = [...packClicks(clicks!, run!, persons)]
  expect(rows.map((r) => [r.sourceKey, r.value, r.line, r.module === null])).toEqual([
    ['AAA 2013J 9 3', 1, 3, false],
    ['AAA 2013J 7 -2', 6, 2, true],
  ])
  const { bytes, from, to } = rows[1]!.parts!
  expect(Array.from({ length: to - from }, (_, i) => bytes.readInt32BE((from + i) * 4))).toEqual([2, 500, 4, 4, 502, 2])
  const ids = () => Array.from(packClicks(clicks!, run!, persons), (r) => Buffer.from(r.id).toString('hex'))
  expect(new Set(ids()).size).toBe(2)
  expect(ids()).toEqual(ids())
})

test('who is not a learner of the run is left out', async () => {
  const [clicks] = await inPieces(1000)
  expect([...packClicks(clicks!, run!, new Map([[9, '00000000-0000-8000-8000-000000000009']]))]).toHaveLength(1)
})
