// multipart/mixed, part by part as it comes: no part is whole in memory unless its reader wants it so.
import { XapiError } from './xapi-error.ts'

export interface Part {
  headers: ReadonlyMap<string, string>
  content: AsyncIterable<Buffer>
}

const wrong = (why: string) => new XapiError(400, 'body', 'multipart', { why })
const mostHeaderBytes = 16 * 1024

/** The boundary a content type names. */
export function boundaryOf(contentType: string): string {
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  if (!found) throw wrong('no boundary is named')
  return (found[1] ?? found[2])!
}

/** The parts of a stream, one after the other; a part that is not read to its end is skipped. */
export async function* partsOf(stream: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Part> {
  const source = stream[Symbol.asyncIterator]()
  const mark = Buffer.from(`\r\n--${boundary}`)
  // @NOTE A line end in front makes the first boundary look like every other.
  let held: Buffer = Buffer.from('\r\n')
  const more = async () => {
    const { value, done } = await source.next()
    if (done) throw wrong('it ends before its last boundary')
    held = held.length === 0 ? (value as Buffer) : Buffer.concat([held, value as Buffer])
  }
  const until = async function* (): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark)
      if (at >= 0) {
        const rest = held.subarray(0, at)
        held = held.subarray(at + mark.length)
        if (rest.length > 0) yield rest
        return
      }
      const safe = held.length - mark.length
      if (safe > 0) {
        const ready = held.subarray(0, safe)
        held = held.subarray(safe)
        yield ready
      }
      await more()
    }
  }
  const closed = async () => {
    while (held.length < 2) await more()
    return held.toString('latin1', 0, 2) === '--'
  }
  for await (const _preamble of until()) {
    /* nothing of ours */
  }
  while (!(await closed())) {
    const headers = await headersFrom(
      () => held,
      more,
      (bytes) => {
        held = held.subarray(bytes)
      },
    )
    const content = until()
    yield { headers, content }
    for await (const _rest of content) {
      /* not wanted */
    }
  }
  while (!(await source.next()).done) {
    /* an epilogue says nothing */
  }
}

async function headersFrom(
  held: () => Buffer,
  more: () => Promise<void>,
  take: (bytes: number) => void,
): Promise<Map<string, string>> {
  let end = held().indexOf('\r\n\r\n')
  while (end < 0) {
    if (held().length > mostHeaderBytes) throw wrong('the headers of a part are too long')
    await more()
    end = held().indexOf('\r\n\r\n')
  }
  const lines = held().toString('latin1', 0, end).split('\r\n').slice(1)
  take(end + 4)
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      if (colon < 1) throw wrong('a header of a part has no colon')
      // @NOTE They are written into answers again: a line end of its own, or U+0000, would change what is said there.
      if ([...line].some((sign) => (sign < ' ' && sign !== '\t') || sign === '\x7f'))
        throw wrong('a header of a part holds a control character')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}
