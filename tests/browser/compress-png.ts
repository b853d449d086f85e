// Makes a screenshot small: the same picture with at most 256 colours, which pages of ink on paper hardly exceed.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

interface Raster {
  width: number
  height: number
  channels: number
  bytes: Buffer
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A PNG of 8 bits a channel, without interlacing, as Chromium writes it. */
function read(png: Buffer): Raster {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3]
  return {
    width,
    height,
    channels,
    bytes: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, { height, channels }),
  }
}

function unfiltered(raw: Buffer, line: number, { height, channels }: { height: number; channels: number }): Buffer {
  const out = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!
    for (let x = 0; x < line; x++) {
      const at = y * line + x
      const left = x >= channels ? out[at - channels]! : 0
      const up = y > 0 ? out[at - line]! : 0
      const upLeft = x >= channels && y > 0 ? out[at - line - channels]! : 0
      out[at] = raw[y * (line + 1) + 1 + x]! + [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter]!
    }
  }
  return out
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  return a <= b && a <= c ? left : b <= c ? up : upLeft
}

/** Each pixel's place in a palette of the most frequent colours; others take the nearest. */
function indexed({ bytes, channels }: Raster): { palette: number[]; pixels: Buffer } {
  const counts = new Map<number, number>()
  const colours = Array.from({ length: bytes.length / channels }, (_, i) => bytes.readUIntBE(i * channels, 3))
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour)
  const place = new Map(palette.map((colour, i) => [colour, i]))
  for (const colour of counts.keys()) if (!place.has(colour)) place.set(colour, nearest(palette, colour))
  return { palette, pixels: Buffer.from(colours.map((colour) => place.get(colour)!)) }
}

function nearest(palette: readonly number[], colour: number): number {
  const apart = (other: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
  let best = 0
  palette.forEach((other, i) => {
    if (apart(other) < apart(palette[best]!)) best = i
  })
  return best
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** The same picture as a PNG with a palette. */
export function compressPng(png: Buffer): Buffer {
  const raster = read(png)
  const { palette, pixels } = indexed(raster)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  head.writeUInt32BE(raster.width, 0)
  head.writeUInt32BE(raster.height, 4)
  const lines = Buffer.concat(
    Array.from({ length: raster.height }, (_, y) =>
      Buffer.concat([Buffer.from([0]), pixels.subarray(y * raster.width, (y + 1) * raster.width)]),
    ),
  )
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
