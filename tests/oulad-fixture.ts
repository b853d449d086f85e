// The files of one real run, cut from the published ones of the Open University (Kuzilek et al. 2017, CC BY 4.0).
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync } from 'node:zlib'
import { clickStream } from '../src/intake/public.ts'

const published = join(process.env.MIDCOURSE_DATA ?? '../shared/data', 'oulad')

/** The published files lie beside the repository, or in MIDCOURSE_DATA; without them a test is skipped, and says so. */
export const ouladThere = existsSync(published)
if (!ouladThere) console.warn(`skipped: no OULAD data at ${published}`)

function lines(file: string): string[] {
  const plain = join(published, file)
  return (existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`)))
    .toString('utf8')
    .split('\n')
}

/** Writes the six files of one run, such as 'AAA,2013J', into a folder. */
export async function cutRun(folder: string, only: string): Promise<void> {
  for (const file of ['courses.csv', 'assessments.csv', 'studentInfo.csv', 'studentRegistration.csv']) {
    writeFileSync(
      join(folder, file),
      lines(file)
        .filter((l, i) => i === 0 || l.startsWith(only))
        .join('\n'),
    )
  }
  const assessments = new Set(
    lines('assessments.csv')
      .filter((l) => l.startsWith(only))
      .map((l) => l.split(',')[2]),
  )
  writeFileSync(
    join(folder, 'studentAssessment.csv'),
    lines('studentAssessment.csv')
      .filter((l, i) => i === 0 || assessments.has(l.split(',')[0]))
      .join('\n'),
  )
  const out = createWriteStream(join(folder, 'studentVle.csv'))
  const stream = clickStream(published)
  for await (const line of createInterface({ input: stream })) {
    if (!line.startsWith('code') && !line.startsWith(only)) break
    out.write(`${line}\n`)
  }
  stream.destroy()
  await new Promise<void>((resolve) => {
    out.end(() => resolve())
  })
}
