import { expect, test } from 'vitest'
import { commonPasswords } from '../common-passwords.ts'
import { isCommonPassword } from './common-password.ts'

test('the list is long, in small letters, and of eight characters and more', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(1000)
  expect([...commonPasswords].filter((one) => one.length < 8 || one !== one.toLowerCase())).toEqual([])
})

test.each([
  'woaini1314',
  'woaini1314520',
  'WoAiNi5201314',
  '5201314woaini',
  'qwerty123456',
  'Qwerty123456!',
  'sunshine2024',
  'Sunsh1ne2026!',
  'P@ssw0rd2026',
  'Password2026#',
  'welcome2026',
  'Admin@123456',
  'admin888888',
  'abc123456789',
  'aa123456789',
  'qq5201314520',
  '1qaz2wsx3edc',
  'zaq12wsxcde3',
  'asdfghjkl;1',
  'poiuytrewq',
  'iloveyou1314',
  'nihao123456',
  'peixun2026',
  'asdasdasdasd',
  'abcabcabcabc',
  'woaizhongguo123',
  'ｑｗｅｒｔｙ123456',
  'q w e r t y 123456',
  '888888888a',
  '3141592653',
])('%s is what many choose', (password) => expect(isCommonPassword(password, commonPasswords)).toBe(true))

test.each([
  '雨天修空调要先断电源',
  '春天的雨下了 2026',
  'coffee on rainy days',
  'violin and wuthering',
  'butterfly over the hills',
  'tulip-krypton-84-marsh',
  'xiatian de feng lai le',
  'passwords are for gates',
  'Tq9#vL2!mZ',
  '海边的灯塔每晚都亮',
])('%s is not', (password) => expect(isCommonPassword(password, commonPasswords)).toBe(false))
