import { expect, test } from 'vitest'
import { seeded } from '../../statistics/random.ts'
import type { Opened } from './feedback-360.ts'
import { summarise360Round } from './feedback-360.ts'

const items = [
  { id: 'talk', name: { zh: '客户沟通', en: 'Talk' } },
  { id: 'across', name: { zh: '跨部门协作', en: 'Across' } },
]
const rate = (person: string, side: Opened['side'], rater: string, item: string, score: number): Opened => ({
  person,
  side,
  rater,
  item,
  score,
})

/** Twelve people, each with self, superior, four peers and two reports; across is the weak one. */
function round(people = 12): Opened[] {
  const { normal } = seeded('round')
  return Array.from({ length: people }, (_, i) => `p${i}`).flatMap((p) => {
    const own = normal() * 0.5
    return items.flatMap(({ id }) => {
      const level = (x: number) =>
        Math.min(5, Math.max(1, Math.round((id === 'talk' ? 3.6 : 2.7) + own + x + normal() * 0.4)))
      return [
        rate(p, 'self', p, id, level(0.6)),
        rate(p, 'superior', 'boss', id, level(0)),
        ...['a', 'b', 'c', 'd'].map((r) => rate(p, 'peer', r, id, level(0))),
        ...['x', 'y'].map((r) => rate(p, 'report', r, id, level(0))),
      ]
    })
  })
}

test('a person reads self, superior and peers; two reports are hidden, and are in no other figure either', () => {
  const rows = round()
  const { people } = summarise360Round(rows, items)
  const [talk] = people.get('p0')!.items
  expect(talk).toMatchObject({ groups: [{ sides: ['peer'], n: 4 }], hidden: ['report'], others: { n: 5 } })
  const moved = rows.map((r) => (r.side === 'report' ? { ...r, score: 1 } : r))
  expect(summarise360Round(moved, items)).toEqual(summarise360Round(rows, items))
})

test('what is said of others is made of what is shown: banded at the ends, it tells no more', () => {
  const all = (peer: number) => [
    rate('p', 'self', 'p', 'talk', 3),
    rate('p', 'superior', 's', 'talk', 4),
    ...['a', 'b', 'c'].map((r) => rate('p', 'peer', r, 'talk', peer)),
  ]
  const five = summarise360Round(all(5), items).people.get('p')!
  const nearly = summarise360Round([...all(5).slice(0, -1), rate('p', 'peer', 'c', 'talk', 4)], items).people.get('p')!
  expect(five.items[0]!.groups[0]).toMatchObject({ mean: 4.5, band: 'high' })
  expect(nearly).toEqual(five)
})

test('the run: the gap of self and others over people with its interval, the lowest competency, and whether raters agree', () => {
  const { run } = summarise360Round(round(24), items)
  const [talk, across] = run.items
  expect(run.people).toBe(24)
  expect(talk!.gap!.pairs).toBe(24)
  expect(talk!.gap!.low).toBeGreaterThan(0)
  expect(across!.others!).toBeLessThan(talk!.others!)
  expect(talk!.agreement).toMatchObject({ people: 24 })
  expect(talk!.agreement!.mean!).toBeGreaterThan(talk!.agreement!.single!)
  expect(run.alpha!.people).toBe(24)
  expect(talk!.sides.map((s) => s.side)).toEqual(['superior', 'peer'])
})

test('fewer than five people: no table; fewer than ten: no gap with an interval and nothing about agreement', () => {
  expect(summarise360Round(round(4), items).run.items[0]).toMatchObject({
    others: null,
    gap: null,
    refusal: { code: 'cell-too-small', params: { n: 4, least: 5 } },
    sides: [],
  })
  expect(summarise360Round(round(8), items).run.items[0]).toMatchObject({
    gap: null,
    refusal: { code: 'too-few-pairs', params: { pairs: 8, least: 10 } },
    agreement: null,
  })
  expect(summarise360Round(round(8), items).run.alpha).toBeNull()
})

test('the run is made of what its people’s reports say: scores that no report shows move nothing in it', () => {
  const rows = round(24)
  const lone = rows.filter((r) => !(r.person === 'p3' && r.side === 'peer' && (r.rater === 'c' || r.rater === 'd')))
  const moved = lone.map((r) => (r.person === 'p3' && r.side === 'report' ? { ...r, score: 5 } : r))
  const withOut = summarise360Round(lone, items)
  // Two peers and two reports of p3 are shown together only; moving the reports alone moves that one figure.
  expect(withOut.people.get('p3')!.items[0]!.groups[0]!.sides).toEqual(['peer', 'report'])
  expect(summarise360Round(moved, items).people.get('p3')!.items[0]!.groups[0]!.mean).not.toBe(
    withOut.people.get('p3')!.items[0]!.groups[0]!.mean,
  )
  const hiddenOnly = lone.filter((r) => !(r.person === 'p3' && r.side === 'peer'))
  const hiddenMoved = hiddenOnly.map((r) => (r.person === 'p3' && r.side === 'report' ? { ...r, score: 1 } : r))
  expect(summarise360Round(hiddenMoved, items)).toEqual(summarise360Round(hiddenOnly, items))
})

test('the order of rows changes nothing', () => {
  const rows = round(12)
  expect(summarise360Round(seeded('order').shuffled(rows), items)).toEqual(summarise360Round(rows, items))
})

test('where every group is too small a superior alone is not the others: no gap, and nothing of it in the run', () => {
  const rows = [
    rate('p', 'self', 'p', 'talk', 4),
    rate('p', 'superior', 's', 'talk', 3),
    rate('p', 'peer', 'a', 'talk', 3),
    rate('p', 'peer', 'b', 'talk', 5),
  ]
  expect(summarise360Round(rows, items).people.get('p')!.items[0]).toMatchObject({
    superior: { n: 1, mean: 3 },
    groups: [],
    hidden: ['peer'],
    others: null,
    gap: null,
  })
  expect(summarise360Round([...round(24), ...rows], items).run.items[0]!.n).toBe(24)
})
