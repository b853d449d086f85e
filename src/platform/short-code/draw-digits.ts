// Digits as strokes, drawn anew each time: one path of short pieces in no order, so that nothing but looking reads them.
import { randomInt } from 'node:crypto'

type Point = readonly [number, number]
type Line = readonly Point[]

/** Strokes in a box of 10 by 16. Digits that are read for one another (0, 1, 6, 9) are left out. */
const strokes: Readonly<Record<string, readonly Line[]>> = {
  '2': [
    [
      [1, 4],
      [3, 1],
      [7, 1],
      [9, 4],
      [8, 7],
      [1, 15],
      [9, 15],
    ],
  ],
  '3': [
    [
      [1, 2],
      [5, 0.5],
      [9, 3],
      [8, 6.5],
      [4.5, 7.5],
      [8.5, 9],
      [9, 12.5],
      [5.5, 15.5],
      [1, 14],
    ],
  ],
  '4': [
    [
      [7, 16],
      [7, 0.5],
      [0.5, 11],
      [10, 11],
    ],
  ],
  '5': [
    [
      [9, 1],
      [2, 1],
      [1.5, 7],
      [6, 6],
      [9, 9],
      [8.5, 13.5],
      [4.5, 15.5],
      [1, 14],
    ],
  ],
  '7': [
    [
      [0.5, 1],
      [9.5, 1],
      [4, 15.5],
    ],
  ],
  '8': [
    [
      [5, 7.5],
      [1.5, 5],
      [2, 1.5],
      [5, 0.5],
      [8, 1.5],
      [8.5, 5],
      [5, 7.5],
      [1, 11],
      [2, 14.5],
      [5, 15.5],
      [8, 14.5],
      [9, 11],
      [5, 7.5],
    ],
  ],
}

export const drawnDigits = Object.keys(strokes)
const [width, height, pieces] = [190, 64, 4]

const random = (from: number, to: number) => from + (randomInt(0, 1_000_001) / 1_000_000) * (to - from)

/** An SVG of these digits, without a text in it. */
export function drawDigits(digits: string): string {
  const step = (width - 20) / digits.length
  const lines = [...digits].flatMap((digit, i) => placed(strokes[digit]!, 14 + i * step))
  const across = Array.from({ length: 3 }, () => wave())
  const all = shuffled([...lines, ...across].flatMap(broken))
  const path = all.map(([a, b]) => `M${at(a)}L${at(b)}`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/><path d="${path}" fill="none" stroke="#1d2733" stroke-width="2.4" stroke-linecap="round"/></svg>`
}

const at = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`

/** Moved, turned, leant and stretched a little, each digit in its own way. */
function placed(digit: readonly Line[], left: number): Line[] {
  const [turn, lean, wide, high] = [random(-0.28, 0.28), random(-0.3, 0.3), random(1.7, 2.3), random(2, 2.6)]
  const [x0, y0] = [left + random(0, 6), random(8, 16)]
  return digit.map((line) =>
    line.map(([x, y]): Point => {
      const [px, py] = [(x - 5 + lean * (8 - y)) * wide, (y - 8) * high]
      return [
        x0 + 11 + px * Math.cos(turn) - py * Math.sin(turn) + random(-0.6, 0.6),
        y0 + 18 + px * Math.sin(turn) + py * Math.cos(turn) + random(-0.6, 0.6),
      ]
    }),
  )
}

/** A line across the picture, of the same stroke as the digits. */
function wave(): Line {
  const [y, tall, long, begin] = [random(10, height - 10), random(4, 12), random(20, 45), random(0, 6)]
  return Array.from({ length: 16 }, (_, i): Point => {
    const x = (i / 15) * width
    return [x, y + Math.sin(x / long + begin) * tall]
  })
}

function broken(line: Line): [Point, Point][] {
  const between = ([x1, y1]: Point, [x2, y2]: Point, part: number): Point => [
    x1 + (x2 - x1) * part,
    y1 + (y2 - y1) * part,
  ]
  return line.slice(1).flatMap((to, i) =>
    Array.from({ length: pieces }, (_, k): [Point, Point] => {
      const ends: [Point, Point] = [between(line[i]!, to, k / pieces), between(line[i]!, to, (k + 1) / pieces)]
      return randomInt(2) === 0 ? ends : [ends[1], ends[0]]
    }),
  )
}

function shuffled<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = randomInt(i + 1)
    ;[list[i], list[other]] = [list[other]!, list[i]!]
  }
  return list
}
