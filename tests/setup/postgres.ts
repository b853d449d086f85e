// One throw-away PostgreSQL for the whole test run; it also ends when the run is killed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type {} from '../../src/platform/db/test-database.ts'

/** Gives the run its folder; the first test file that wants a database starts the server there. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-test-'))
  project.provide('postgres', folder)
  // @NOTE The watcher waits for the end of its input, which comes when this process ends, however it ends.
  const watcher = spawn(
    'sh',
    [
      '-c',
      `cat > /dev/null; pid=$(head -n 1 "$0/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid"; sleep 0.3; rm -rf "$0"`,
      folder,
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  )
  watcher.unref()
  return () => {
    watcher.stdin.end()
    if (!existsSync(join(folder, 'data'))) rmSync(folder, { recursive: true, force: true })
  }
}
