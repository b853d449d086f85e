import { describe, expect, test } from 'vitest'
import { colours } from './tokens.ts'

// @NOTE ui/ is typed for the browser; this test alone reads a file, and asks Node for it by hand.
const { process: node } = globalThis as unknown as {
  process: { getBuiltinModule: (name: 'fs') => { readFileSync: (at: URL, as: 'utf8') => string } }
}
const css = node.getBuiltinModule('fs').readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const beginsDark = css.search(/:root\[data-look=['"]?dark/)
const blocks = { light: css.slice(css.indexOf(':root {'), beginsDark), dark: css.slice(beginsDark) }
const token = (look: 'light' | 'dark', name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(blocks[look])?.[1]

/** WCAG 2.2: relative luminance, contrast. */
const light = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05)

describe.each(['light', 'dark'] as const)('%s', (look) => {
  test('charts have the colours of the tokens', () => {
    for (const [name, colour] of Object.entries(colours[look]))
      expect([name, token(look, name)]).toEqual([name, colour])
  })

  test('every ink can be read as small text on every ground it stands on (4.5 : 1)', () => {
    const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'watch', 'bad', 'none']
    const grounds = (ink: string) => [
      'paper',
      'sheet',
      ...(['accent', 'good', 'watch', 'bad', 'none'].includes(ink) ? [`${ink}-soft`] : ['none-soft']),
    ]
    const poor = inks.flatMap((ink) =>
      grounds(ink)
        .filter((g) => contrast(token(look, ink)!, token(look, g)!) < 4.5)
        .map((g) => `${ink} on ${g}`),
    )
    expect(poor).toEqual([])
    expect(contrast(token(look, 'on-accent')!, token(look, 'accent')!)).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of a field can be seen (3 : 1)', () => {
    expect(contrast(token(look, 'field')!, token(look, 'sheet')!)).toBeGreaterThanOrEqual(3)
    expect(contrast(token(look, 'field')!, token(look, 'paper')!)).toBeGreaterThanOrEqual(3)
  })
})
