// What is shared can not be changed, and what is worked out from it is worked out once; all else each time.
import { expect, test } from 'vitest'
import { once, memoise, intern } from './intern-and-memoise.ts'
import { ValidationError, firstProblem } from './validation-error.ts'

test('a shared value is frozen, whatever is inside it', () => {
  const value = intern({ name: '林可', member: [{ mbox: 'mailto:a@x.cn' }] })
  expect(() => {
    value.member[0]!.mbox = 'mailto:b@x.cn'
  }).toThrow(TypeError)
  expect(() => {
    value.member.push({ mbox: 'mailto:b@x.cn' })
  }).toThrow(TypeError)
})

test('a check asks once what is shared and right; what is wrong is wrong each time, and what is not shared is asked each time', () => {
  const asked: unknown[] = []
  const check = once((value, path) => {
    asked.push(value)
    if ((value as { bad?: boolean }).bad) throw new ValidationError(path, 'null')
  })
  const [right, wrong, alone] = [intern({ a: 1 }), intern({ bad: true }), { a: 1 }]
  for (const value of [right, right, alone, alone]) check(value, 'actor')
  expect(asked).toEqual([right, alone, alone])
  for (const place of ['actor', 'object'])
    expect(firstProblem(() => check(wrong, place))).toMatchObject({ path: place, code: 'null' })
})

test('an answer is worked out once for what is shared, and each time for what may change', () => {
  let worked = 0
  const nameOf = memoise((value) => {
    worked++
    return String(value.name)
  })
  const [shared, alone] = [intern({ name: 'a' }), { name: 'b' }]
  expect([nameOf(shared), nameOf(shared), nameOf(alone)]).toEqual(['a', 'a', 'b'])
  alone.name = 'c'
  expect([nameOf(alone), worked]).toEqual(['c', 3])
})
