import { expect, test } from 'vitest'
import { clashWith, plainPhone } from './same-person.ts'
import type { Signs } from './same-person.ts'

const somebody = (id: string, more: Partial<Signs> = {}): Signs => ({
  id,
  name: id,
  employeeNo: null,
  email: null,
  phone: null,
  chat: {},
  leftOn: null,
  ...more,
})

test('two people of one 工号 are found; 007 and 7 are two', () => {
  const bond = somebody('a', { employeeNo: '007' })
  expect(clashWith(somebody('b', { employeeNo: '007' }), [bond])).toMatchObject({
    sign: 'employee-no',
    with: { id: 'a' },
  })
  expect(clashWith(somebody('b', { employeeNo: '7' }), [bond])).toBeNull()
})

test('one person of two 工号 is found by e-mail, mobile or chat id, however it is written', () => {
  const gao = somebody('a', {
    employeeNo: '1',
    email: 'Gao@Example.cn',
    phone: '138 0000 0001',
    chat: { wecom: 'gaox' },
  })
  const other = (more: Partial<Signs>) => clashWith(somebody('b', { employeeNo: '2', ...more }), [gao])?.sign
  expect(other({ email: 'gao@example.cn ' })).toBe('email')
  expect(other({ phone: '+86 13800000001' })).toBe('phone')
  expect(other({ chat: { wecom: 'gaox' } })).toBe('wecom')
  expect(other({ chat: { feishu: 'gaox' } })).toBeUndefined()
  expect(other({})).toBeUndefined()
})

test('who keeps their own signs clashes with nobody', () => {
  const gao = somebody('a', { employeeNo: '1', email: 'gao@example.cn' })
  expect(clashWith({ ...gao, name: '高翔' }, [gao])).toBeNull()
})

test('a foreign number keeps its country', () => {
  expect(plainPhone('+44 20 7946 0000')).toBe('+442079460000')
  expect(plainPhone('0086 138-0000-0001')).toBe('13800000001')
})
