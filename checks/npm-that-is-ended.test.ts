// Whoever ends npm by its number ends what it started too: nothing is left running behind a closed terminal.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const ensureNode = pathToFileURL(resolve('bin/ensure-node.mjs')).href

/** A program started as npm starts one, by a shell; answers its process number and the shell's. */
async function startedByShell(env: Record<string, string>): Promise<{ program: number; shell: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-npm-'))
  const file = join(folder, 'program.mjs')
  writeFileSync(
    file,
    `import { ensureNode } from '${ensureNode}'
await ensureNode(import.meta.url)
console.log('is ' + process.pid)
setTimeout(() => {}, 30_000)
`,
  )
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${file}" & wait`], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const program = await new Promise<number>((over, failed) => {
    let said = ''
    shell.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /is (\d+)/.exec(said)
      if (found) over(Number(found[1]))
    })
    shell.on('exit', () => failed(new Error(`it ended: ${said}`)))
  })
  rmSync(folder, { recursive: true })
  return { program, shell: shell.pid! }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function aliveAfter(pid: number, seconds: number): Promise<boolean> {
  for (let look = 0; look < seconds * 10 && alive(pid); look++) await new Promise((r) => setTimeout(r, 100))
  return alive(pid)
}

test.skipIf(process.platform === 'win32')(
  'a program that npm started ends with it; one that was started by hand goes on',
  async () => {
    const byNpm = await startedByShell({ npm_lifecycle_event: 'start' })
    const byHand = await startedByShell({})
    process.kill(byNpm.shell)
    process.kill(byHand.shell)
    expect(await aliveAfter(byNpm.program, 15)).toBe(false)
    expect(alive(byHand.program)).toBe(true)
    process.kill(byHand.program)
    expect(await aliveAfter(byHand.program, 5)).toBe(false)
  },
)
