import { expect, test } from 'vitest'
import { rankCompetencies, meanOverPeople } from './competency-ranking.ts'

const seen = (n: number, mean: number) => ({ n, mean })
test('competencies stand lowest first by what superiors and colleagues say; fewer than five say nothing', () => {
  const compared = rankCompetencies([
    { competency: 'a', name: '客户沟通', superior: seen(40, 3.4), others: seen(48, 3.6), self: seen(48, 4) },
    { competency: 'b', name: '跨部门协作', superior: seen(4, 1), others: seen(48, 2.8), self: seen(48, 3.4) },
    { competency: 'c', name: '系统操作', superior: null, others: null, self: seen(30, 1.2) },
    { competency: 'd', name: '情绪管理', superior: seen(3, 1), others: null, self: null },
  ])
  expect(compared.map((c) => c.competency)).toEqual(['b', 'a', 'c'])
  expect(compared[0]).toMatchObject({ superior: null, level: 2.8 })
  expect(compared[1]!.level).toBeCloseTo(3.5, 10)
  expect(compared[2]!.level).toBeNull()
})

test('a person rated often counts once', () => {
  expect(
    meanOverPeople([
      { person: 'a', score: 1 },
      { person: 'a', score: 3 },
      { person: 'b', score: 4 },
    ]),
  ).toEqual({ n: 2, mean: 3 })
  expect(meanOverPeople([])).toBeNull()
})
