// A recorded week of video statements, as it was and again and again under new ids; for benchmarks that send.
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export const statementsFile = join(
  process.env.MIDCOURSE_DATA ?? join(import.meta.dirname, '../../shared/data'),
  'xapi',
  'video-week.json.gz',
)

/** The 22,000 statements as they were recorded. */
export const recorded = (): Record<string, unknown>[] =>
  gunzipSync(readFileSync(statementsFile))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** A statement to be sent: its id, its text, and the keys its row would have. */
export interface Row {
  id: string
  text: string
  keys: string
}

/** The recorded statements again and again, each time under new ids and with the sitting as registration. */
export function* endless(): Generator<Row> {
  const all = recorded().map((statement) => {
    const context = statement.context as { extensions: Record<string, string> }
    const registration = context.extensions['https://w3id.org/xapi/video/extensions/session-id']
    const [before, after] = JSON.stringify({
      ...statement,
      id: '@',
      context: { ...context, ...(registration ? { registration } : {}) },
    }).split('"@"')
    return { before: `${before}"`, after: `"${after}`, keys: nineKeys(statement) }
  })
  for (;;)
    for (const { before, after, keys } of all) {
      const id = randomUUID()
      yield { id, keys, text: before + id + after }
    }
}

/** As many 64-bit numbers as the store keeps to find such a statement by. */
function nineKeys(statement: Record<string, unknown>): string {
  const of = (part: string) => createHash('sha256').update(part).digest().readBigInt64BE(0)
  return `{${['actor', 'verb', 'object', 'context'].flatMap((key) => [1, 2].map((n) => of(`${n} ${JSON.stringify(statement[key])}`))).join()},${of('authority')}}`
}

export const take = (from: Generator<Row>, size: number): Row[] =>
  Array.from({ length: size }, () => from.next().value as Row)
/** A batch as it is posted. */
export const listOf = (batch: Row[]) => `[${batch.map(({ text }) => text).join()}]`
