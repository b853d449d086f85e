// What signs the session cookies: outside the database, so that a copy of the database alone opens no session.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** MIDCOURSE_SECRET, else the file `secret` in the data folder, made at the first start. */
export function sessionSecret(folder: string): string {
  if (process.env.MIDCOURSE_SECRET) return process.env.MIDCOURSE_SECRET
  const file = join(folder, 'secret')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem // @NOTE Two starts at once: the other one was first.
    }
  }
  return readFileSync(file, 'utf8').trim()
}
