import { expect, test } from 'vitest'
import { namesApart } from './names-apart.ts'

test('only those who share a name have their number beside it', () => {
  const people = [
    { name: '李明', employeeNo: '0001' },
    { name: '孙晓', employeeNo: '0004' },
    { name: '李明', employeeNo: '0006' },
    { name: '李明', employeeNo: null },
  ]
  expect(namesApart(people)).toEqual(['李明 0001', '孙晓', '李明 0006', '李明'])
  expect(namesApart(people.slice(0, 2))).toEqual(['李明', '孙晓'])
  expect(namesApart([])).toEqual([])
})
