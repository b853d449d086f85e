// npm start from a fresh checkout of the last commit with an empty npm cache, and again: seconds to the first page.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const goals = { fresh: 300, again: 5 }

/** The first machine Node on PATH, so that an old one has to bring its successor along. */
const machineNode =
  execFileSync('sh', ['-c', 'PATH=/usr/local/bin:/usr/bin:/bin command -v node || true'], {
    encoding: 'utf8',
  }).trim() || process.execPath

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

/** Starts the product in this folder and stops it again; seconds until its first page came. */
async function secondsToFirstPage(folder: string, cache: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(machineNode, ['bin/start.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      PORT: String(port),
      npm_config_cache: cache,
    },
  })
  const gone = new Promise<void>((over) => child.once('exit', () => over()))
  try {
    for (;;) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      if (page?.ok && (await page.text()).includes('<script')) return (performance.now() - begun) / 1000
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
      await pause(50)
    }
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
try {
  execFileSync('git', ['clone', '--quiet', '--no-local', '--depth=1', `file://${root}`, join(folder, 'checkout')], {
    stdio: 'inherit',
  })
  const seconds = {
    fresh: await secondsToFirstPage(join(folder, 'checkout'), join(folder, 'cache')),
    again: await secondsToFirstPage(join(folder, 'checkout'), join(folder, 'cache')),
  }
  for (const name of ['fresh', 'again'] as const)
    console.log(
      `npm start, ${name.padEnd(5)}  ${seconds[name].toFixed(1).padStart(6)} s   goal ${goals[name]} s   ${(seconds[name] / goals[name]).toFixed(2)} of it`,
    )
  process.exitCode = seconds.fresh <= goals.fresh && seconds.again <= goals.again ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
