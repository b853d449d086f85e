// What a PDF says, as far as a test needs it: its compressed streams, and the letters its fonts stand for.
import { inflateSync } from 'node:zlib'

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = []
  let at = 0
  for (;;) {
    const begin = pdf.indexOf('stream\n', at)
    if (begin < 0) return found
    const end = pdf.indexOf('endstream', begin)
    try {
      found.push(inflateSync(pdf.subarray(begin + 7, end)).toString('latin1'))
    } catch {
      // A stream that is not compressed holds no text of ours.
    }
    at = end + 9
  }
}

const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** Glyph numbers to letters, from a font's own table. */
function tableOf(stream: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, first, , list] of stream.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    ;[...list!.matchAll(/<([0-9a-f]+)>/gi)].forEach(([, hex], i) => map.set(parseInt(first!, 16) + i, letters(hex!)))
  }
  return map
}

/** The text of a PDF read with each of its fonts; what one font did not write comes out as other letters. */
export function pdfText(pdf: Buffer): string {
  const streams = streamsOf(pdf)
  const tables = streams.filter((s) => s.includes('begincmap')).map(tableOf)
  const shown = streams
    .filter((s) => s.includes(' Tf'))
    .map((s) =>
      [...s.matchAll(/\[([^\]]*)\] TJ/g)].map(([, run]) =>
        [...run!.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => hex).join(''),
      ),
    )
  return tables
    .flatMap((table) =>
      shown.flatMap((runs) =>
        runs.map((hex) => (hex.match(/.{4}/g) ?? []).map((code) => table.get(parseInt(code, 16)) ?? '').join('')),
      ),
    )
    .join('\n')
}
