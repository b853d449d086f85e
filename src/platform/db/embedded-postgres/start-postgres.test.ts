// The embedded server: whoever starts it, however it ended, what was acknowledged is there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { foldersUnder } from './folders.ts'
import { startWithWatchdog } from './restart-on-crash.ts'
import { startPostgres } from './start-postgres.ts'
import type { Postgres, StartOptions } from './start-postgres.ts'

const made: string[] = []
const started: Postgres[] = []
const isRoot = process.getuid?.() === 0
const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000']
const namespaces = isRoot && spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0

afterAll(async () => {
  for (const server of started) await server.stop().catch(() => {})
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
  made.push(folder)
  return folder
}

async function start(folder: string, options?: StartOptions): Promise<Postgres> {
  const server = await startPostgres(folder, options)
  started.push(server)
  return server
}

async function ask(server: Pick<Postgres, 'address'>, question: string): Promise<Record<string, unknown>[]> {
  const { socket, port, database } = server.address
  const client = new pg.Client({ host: socket, port, database, user: 'midcourse' })
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}

/** Starts the server from another Node, as `before` runs it, and resolves once that Node has said where. */
async function startElsewhere(
  folder: string,
  before: string[] = [],
): Promise<{ server: Postgres; kill(): Promise<void> }> {
  const script = `const { startPostgres } = await import(${JSON.stringify(new URL('start-postgres.ts', import.meta.url).href)}); console.log(JSON.stringify(await startPostgres(${JSON.stringify(folder)}))); setInterval(() => {}, 1000)`
  const [program, ...args] = [...before, process.execPath, '--input-type=module', '-e', script]
  const child = spawn(program!, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => resolve(part.toString()))
    child.on('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  return { server: JSON.parse(said) as Postgres, kill: () => (child.kill('SIGKILL'), gone) }
}

test('a new server is durable, checks its pages, sorts Chinese by pinyin, and is open to nobody else', async () => {
  const server = await start(newFolder())
  expect(server.adopted).toBe(false)
  const [row] = await ask(
    server,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
    current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as network,
    (select string_agg(name, '' order by name collate "zh-x-icu") from unnest(array['张', '李', '王', '安']) name) as sorted`,
  )
  expect(row).toEqual({
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    checksums: 'on',
    encoding: 'UTF8',
    network: '',
    sorted: '安李王张',
  })
  expect(statSync(server.address.socket).mode & 0o777).toBe(0o700)
})

test.skipIf(!isRoot)('as root it leaves root behind, by a user namespace or as a spare user', async () => {
  for (const avoid of namespaces ? [[], ['user-namespace'] as const] : [['user-namespace'] as const]) {
    const server = await start(newFolder(), { avoid })
    expect(server.way).toBe(avoid.length === 0 ? 'user-namespace' : 'spare-user')
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  }
})

test.skipIf(!isRoot)('a folder that the spare user may not enter is named, with the ways out', async () => {
  await expect(start(join(newFolder(), 'data'), { avoid: ['user-namespace'] })).rejects.toThrow(
    /the user nobody, who may not enter .*data.*ordinary user/,
  )
})

test.skipIf(isRoot && !namespaces)('as an ordinary user it starts as it is', async () => {
  const { server, kill } = await startElsewhere(newFolder(), isRoot ? namespace : [])
  expect(server.way).toBe('as-is')
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await kill()
  process.kill(server.pid, 'SIGINT')
})

test('a server whose parent was killed goes on, and is adopted with all its rows', async () => {
  const folder = newFolder()
  const { server, kill } = await startElsewhere(folder)
  await ask(server, 'create table kept as select generate_series(1, 1000) as n')
  await kill()
  const again = await start(folder)
  expect(again).toMatchObject({ adopted: true, pid: server.pid })
  expect(await ask(again, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
})

test('a server that was killed itself comes up again with every acknowledged row', async () => {
  const folder = newFolder()
  const server = await start(folder)
  await ask(server, 'create table kept as select generate_series(1, 1000) as n')
  await ask(server, 'insert into kept values (1001)')
  process.kill(server.pid, 'SIGKILL')
  const again = await start(folder)
  expect(again.adopted).toBe(false)
  expect(await ask(again, 'select count(*)::int as n from kept')).toEqual([{ n: 1001 }])
})

test('a lock left from before a reboot, whose process number another program has now, is no obstacle', async () => {
  const folder = newFolder()
  const server = await start(folder)
  const lock = join(folder, 'data', 'postmaster.pid')
  const text = readFileSync(lock, 'utf8')
  await server.stop()
  writeFileSync(lock, text.replace(String(server.pid), String(process.pid)), { mode: 0o600 })
  const again = await start(folder)
  expect(again.adopted).toBe(false)
  expect(await ask(again, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two programs that start at the same moment share one server', async () => {
  const folder = newFolder()
  const [one, two] = await Promise.all([start(folder), startElsewhere(folder)])
  expect(one.pid).toBe(two.server.pid)
  await two.kill()
})

test('whoever leaves last ends the server, and nobody ends it under another', async () => {
  const folder = newFolder()
  const [one, two] = [await start(folder), await start(folder)]
  const { socket, port, database } = two.address
  const using = new pg.Client({ host: socket, port, database, user: 'midcourse' })
  await using.connect()
  await one.leave()
  expect((await using.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await using.end()
  await two.leave()
  await expect(ask(two, 'select 1')).rejects.toThrow()
})

test('a server killed under a running product is brought up again within seconds', async () => {
  const heard: (Error | null)[] = []
  const server = await startWithWatchdog(newFolder(), (problem) => heard.push(problem))
  started.push(server)
  await ask(server, 'create table kept as select 1 as n')
  const first = server.pid
  process.kill(first, 'SIGKILL')
  await expect.poll(() => heard.length, { timeout: 20_000 }).toBe(1)
  expect(heard).toEqual([null])
  expect(server.pid).not.toBe(first)
  expect(await ask(server, 'select n from kept')).toEqual([{ n: 1 }])
  await server.leave()
  await expect(ask(server, 'select 1')).rejects.toThrow()
})

test('an unfinished first start leaves nothing that a second one could trip over', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'data.unfinished', 'base'), { recursive: true })
  writeFileSync(join(folder, 'starting'), `${process.ppid} 1`) // another process has this number now
  const server = await start(folder)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(join(folder, 'data.unfinished'))).toBe(false)
})

test('a folder whose path is too long for a socket gets a short one beside it', async () => {
  const folder = join(newFolder(), '很长的培训数据目录'.repeat(4))
  expect(Buffer.byteLength(join(folder, 'socket', '.s.PGSQL.5432'))).toBeGreaterThan(107)
  const server = await start(folder)
  made.push(server.address.socket)
  expect(server.address.socket.length).toBeLessThan(60)
  expect(statSync(server.address.socket).mode & 0o777).toBe(0o700)
  expect(foldersUnder(folder, 5432).socket).toBe(server.address.socket)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
})
