// What holds of every scale: neither agreement nor alpha depends on its zero, its unit or the order of people.
import { expect, test } from 'vitest'
import { intraclass, type Iccs } from './rater-agreement.ts'
import { seeded } from './random.ts'
import { reliability, type Reliability } from './reliability.ts'

const random = seeded('scales')

test('agreement and alpha do not depend on zero, unit or order', () => {
  const rows = Array.from({ length: 12 }, () => {
    const person = 80 + 3 * random.normal()
    return [0, 1, 2, 3].map(() => person + random.normal())
  })
  const turned = rows.toReversed().map((row) => row.map((v) => 7 - 1e6 * v))
  expect((intraclass(turned) as Iccs).two.single.value).toBeCloseTo((intraclass(rows) as Iccs).two.single.value, 9)
  expect((reliability(turned) as Reliability).alpha).toBeCloseTo((reliability(rows) as Reliability).alpha, 9)
  expect((reliability(turned) as Reliability).se).toBeCloseTo((reliability(rows) as Reliability).se, 9)
})
