// The files of the data set, and the runs they speak of.
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'

export const files = [
  'courses.csv',
  'assessments.csv',
  'studentInfo.csv',
  'studentRegistration.csv',
  'studentAssessment.csv',
  'studentVle.csv',
] as const
export type FileName = (typeof files)[number]

/** The path of a file, packed or not, or null. */
export function pathOf(folder: string, file: FileName): string | null {
  return [join(folder, file), join(folder, `${file}.gz`)].find((p) => existsSync(p)) ?? null
}

/** Files that are missing from the folder. */
export const missingFiles = (folder: string): FileName[] => files.filter((f) => pathOf(folder, f) === null)

/** A row by its column names, and its line in the file (the header is line 1). */
export interface Line {
  line: number
  of(column: string): string
}

/** The rows of a small file. Throws when a column asked for is not there. */
export function rowsOf(folder: string, file: FileName): Line[] {
  const path = pathOf(folder, file)!
  const bytes = readFileSync(path)
  const [head, ...body] = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split(/\r?\n/)
  const columns = new Map(fieldsOf(head!).map((name, i) => [name, i]))
  return body.flatMap((text, i) => {
    if (text === '') return []
    const cells = fieldsOf(text)
    return [{ line: i + 2, of: (column: string) => cells[columns.get(column) ?? missing(file, column)] ?? '' }]
  })
}

const fieldsOf = (text: string) => text.split(',').map((f) => f.replace(/^"|"$/g, ''))

function missing(file: string, column: string): never {
  throw new Error(`${file} has no column ${column}`)
}

/** The click file as a stream of bytes. */
export function clickStream(folder: string): Readable {
  const path = pathOf(folder, 'studentVle.csv')!
  const raw = createReadStream(path, { highWaterMark: 1024 * 1024 })
  return path.endsWith('.gz') ? raw.pipe(createGunzip({ chunkSize: 1024 * 1024 })) : raw
}
