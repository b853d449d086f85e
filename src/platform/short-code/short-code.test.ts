import { expect, test } from 'vitest'
import { drawDigits, drawnDigits } from './draw-digits.ts'
import { createShortCodes } from './short-code.ts'

const now = new Date('2026-11-30T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
/** What the picture shows, as only a test sees it. */
function seeing() {
  let shown = ''
  const codes = createShortCodes((digits) => {
    shown = digits
    return ''
  })
  return { codes, make: (purpose: string) => ({ ...codes.make(purpose, now), typed: shown }) }
}

test('what the picture shows opens once, also in full-width digits with spaces', () => {
  const { codes, make } = seeing()
  const { token, typed } = make('run 1')
  const wide = [...typed].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(' ')
  expect(codes.accept('run 1', { token, typed: wide }, later(9))).toBe(true)
  expect(codes.accept('run 1', { token, typed }, later(9))).toBe(false)
})

test('a wrong try spends it; another purpose, a later hour, a changed or foreign token open nothing', () => {
  const { codes, make } = seeing()
  const tried = make('run 1')
  const wrong = tried.typed === '22222' ? '33333' : '22222'
  expect(codes.accept('run 1', { token: tried.token, typed: wrong }, now)).toBe(false)
  expect(codes.accept('run 1', tried, now)).toBe(false)
  expect(codes.accept('run 2', make('run 1'), now)).toBe(false)
  expect(codes.accept('run 1', make('run 1'), later(10))).toBe(false)
  const [until, nonce, seal] = make('run 1').token.split('.')
  expect(codes.accept('run 1', { token: `zzzzzzzzz.${nonce}.${seal}`, typed: '22222' }, now)).toBe(false)
  expect(codes.accept('run 1', { token: `${until}.other.${seal}`, typed: '22222' }, now)).toBe(false)
  expect(codes.accept('run 1', seeing().make('run 1'), now)).toBe(false)
  for (const token of ['', '.', '..', 'nothing', '\u0000.\u0000.\u0000'])
    expect(codes.accept('run 1', { token, typed: '' }, now)).toBe(false)
})

test('the picture holds no text and no order: the same digits are drawn in another way each time', () => {
  const twice = [drawDigits('23578'), drawDigits('23578')]
  expect(twice[0]).not.toBe(twice[1])
  for (const svg of twice) {
    expect(svg).not.toMatch(/<text|23578|title|aria/)
    const xs = [...svg.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x))
    const falls = xs.filter((x, i) => i > 0 && x < xs[i - 1]!).length
    expect(falls / xs.length).toBeGreaterThan(0.35)
  }
  expect(drawnDigits.length ** 5).toBeGreaterThan(5000)
})
