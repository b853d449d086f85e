// From the command line: serving, being cut off, coming back, and saying what is wrong in a sentence.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commands } from '../src/app/cli-commands.ts'
import { settingsFromEnvironment } from '../src/app/environment.ts'
import { bareDatabase, urlOf } from '../src/platform/db/test-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'midcourse-cli-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A command under way: what it says, how it ends. */
function command(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/app/cli.ts', ...args], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'en_US.UTF-8',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_FOLDER: folder,
      ...env,
    },
  })
  children.push(child)
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk.toString('utf8')
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const says = async (what: RegExp) => {
    for (const until = Date.now() + 50_000; !what.test(said);) {
      if (Date.now() > until || child.exitCode !== null) throw new Error(`never said ${what}: ${said}`)
      await new Promise((r) => setTimeout(r, 30))
    }
    return what.exec(said)!
  }
  return {
    child,
    ended,
    says,
    all: async () => {
      await ended
      return said
    },
  }
}

const empty = async () => urlOf(await bareDatabase())

test('help lists the commands that work, in the language of the machine', async () => {
  const english = await command(['help']).all()
  for (const { name } of commands) expect(english).toContain(`  ${name} `)
  expect(english).toContain('Usage: midcourse')
  expect(await command([], { LANG: 'zh_CN.UTF-8' }).all()).toContain('用法：midcourse')
  const unknown = command(['dance'])
  expect(await unknown.all()).toContain('no such command: dance')
  expect(await unknown.ended).toBe(2)
})

test('the embedded database survives kill -9 of the server: the next start adopts it and serves', async () => {
  expect(await command(['found', '自己的公司', 'A1', '张三']).ended).toBe(0)
  const first = command(['serve'])
  await first.says(/Ready: /)
  first.child.kill('SIGKILL')
  await first.ended
  const second = command(['serve'])
  const [, url] = await second.says(/Ready: (\S+)/)
  expect((await fetch(`${url}/api/me`)).status).toBe(200)
  expect(statSync(join(folder, 'own', 'secret')).mode & 0o077).toBe(0)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 120_000)

/** Whoever has the machine lets an administrator in again who has lost the password. */
async function rescued(url: string | undefined, env: Record<string, string>): Promise<void> {
  const send = (path: string, body: unknown) =>
    fetch(`${url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect(await command(['make-administrator'], env).ended).toBe(2)
  const nobody = command(['make-administrator', '00999'], env)
  expect(await nobody.all()).toContain('Nobody in the company has the number "00999"')
  expect(await nobody.ended).toBe(1)
  const said = await command(['make-administrator', '00071'], env).all()
  const [, token] = /\/reset\/(\S+)/.exec(said)!
  expect((await send(`access-links/${token}/confirmations`, { answer: '00071' })).status).toBe(200)
  const password = '雨天修空调要先断电源'
  expect((await send(`access-links/${token}/passwords`, { answer: '00071', password })).status).toBe(200)
  expect((await send('session', { username: '00071', password })).status).toBe(200)
}

test("a company of one's own, on a database of one's own: founded once, its administrator signs in, no sample comes beside it; asked to stop it ends with 0", async () => {
  const env = { DATABASE_URL: await empty(), MIDCOURSE_SECRET: 'known to the test' }
  expect(await command(['found', '自己的公司'], env).ended).toBe(2)
  const founded = await command(['found', '自己的公司', '00071', '张三'], env).all()
  const [, password] = /password (\S+)/.exec(founded)!
  const again = command(['found', '另一家', '00072', '李四'], env)
  expect(await again.all()).toContain('A company has been founded here already')
  expect(await again.ended).toBe(1)
  const served = command(['serve'], env)
  const [, url] = await served.says(/Ready: (\S+)/)
  const opened = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: '00071', password }),
  })
  expect(opened.status).toBe(200)
  const me = await fetch(`${url}/api/me`, { headers: { cookie: opened.headers.getSetCookie()[0]!.split(';')[0]! } })
  expect(await me.json()).toMatchObject({
    person: { name: '张三', employeeNo: '00071' },
    duties: expect.arrayContaining(['administrator', 'training']),
    organisation: { name: '自己的公司', sample: false },
  })
  expect((await fetch(`${url}/api/cast`)).status).toBe(409)
  await rescued(url, env)
  served.child.kill('SIGTERM')
  expect(await served.ended).toBe(0)
  await expect(fetch(`${url}/api/me`)).rejects.toThrow()
}, 120_000)

test('a taken port, a port that is none and a database that does not answer are said in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((r) => taken.once('listening', r))
  const { port } = taken.address() as AddressInfo
  const own = { DATABASE_URL: await empty(), MIDCOURSE_SECRET: 'known to the test' }
  expect(await command(['found', '自己的公司', 'A1', '张三'], own).ended).toBe(0)
  expect(await command(['serve'], { ...own, PORT: String(port) }).all()).toContain(
    `Port ${port} is taken. Choose another: PORT=${port + 1}`,
  )
  const beside = command(['worker'], { ...own, METRICS_PORT: String(port) })
  expect(await beside.all()).toContain(`${port}, is taken. Choose another: METRICS_PORT=${port + 1}`)
  expect(await beside.ended).toBe(1)
  taken.close()
  expect(await command(['serve'], { PORT: 'eighty' }).all()).toContain('PORT=eighty is not a port')
  const lost = command(['migrate'], { DATABASE_URL: 'postgresql://midcourse@127.0.0.1:9/none' })
  const said = await lost.all()
  expect(said).toContain('It did not work')
  expect(said).not.toMatch(/\n\s+at /)
  expect(await lost.ended).toBe(1)
}, 120_000)

test('a key for a sender is made with the scopes that are named; a word that is none makes no key', async () => {
  const own = { DATABASE_URL: await empty(), MIDCOURSE_SECRET: 'known to the test' }
  expect(await command(['found', '自己的公司', 'A1', '张三'], own).ended).toBe(0)
  const unknown = command(['credential', 'Moodle', '--scopes', 'statements/write,statement'], own)
  expect(await unknown.all()).toContain('no scope "statement"')
  expect(await unknown.ended).toBe(2)
  expect(await command(['credential', 'Moodle', '--scope', 'all'], own).ended).toBe(2)
  const [, key, secret] = /user name (\S+), password (\S+)/.exec(
    await command(['credential', 'Moodle', '--scopes', 'statements/write'], own).all(),
  )!
  const served = command(['serve'], own)
  const [, url] = await served.says(/Ready: (\S+)/)
  const asked = (method: string, body?: string) =>
    fetch(`${url}/xapi/statements`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      },
      ...(body ? { body } : {}),
    })
  expect(
    (
      await asked(
        'POST',
        JSON.stringify({ actor: { mbox: 'mailto:a@b.cn' }, verb: { id: 'http://v' }, object: { id: 'http://o' } }),
      )
    ).status,
  ).toBe(200)
  expect((await asked('GET')).status).toBe(403)
  served.child.kill('SIGTERM')
  expect(await served.ended).toBe(0)
}, 120_000)

test("settings are read from the environment, with the product's own where it says nothing", () => {
  expect(settingsFromEnvironment({})).toMatchObject({
    host: '127.0.0.1',
    port: 8899,
    databaseUrl: undefined,
    trustProxy: [],
    working: true,
    monitoring: undefined,
    logLevel: 'error',
  })
  expect(settingsFromEnvironment({ TRUST_PROXY: '10.0.0.1, 10.0.0.2', WORKER: 'apart', PORT: '80' })).toMatchObject({
    trustProxy: ['10.0.0.1', '10.0.0.2'],
    working: false,
    port: 80,
  })
  expect(settingsFromEnvironment({ METRICS_PORT: '9464' }).monitoring).toMatchObject({
    host: '127.0.0.1',
    port: 9464,
    token: undefined,
  })
  expect(settingsFromEnvironment({ METRICS_HOST: '0.0.0.0' }).monitoring).toBeUndefined()
  for (const host of ['0.0.0.0', '::', '10.0.0.5', 'monitor.example.cn', '127.0.0.1.example.cn']) {
    const open = { METRICS_PORT: '9464', METRICS_HOST: host }
    expect(() => settingsFromEnvironment(open), host).toThrow('set METRICS_TOKEN too')
    expect(settingsFromEnvironment({ ...open, METRICS_TOKEN: 'x' }).monitoring).toMatchObject({ host, token: 'x' })
  }
  for (const host of ['localhost', '::1', '127.0.0.2'])
    expect(settingsFromEnvironment({ METRICS_PORT: '9464', METRICS_HOST: host }).monitoring).toMatchObject({ host })
  expect(settingsFromEnvironment({ LOG_LEVEL: 'debug' }).logLevel).toBe('debug')
  for (const wrong of [{ METRICS_PORT: 'x' }, { LOG_LEVEL: 'trace' }, { PORT: '70000' }])
    expect(() => settingsFromEnvironment(wrong)).toThrow(/is not a (port|level)/)
})

test('the sample is not opened to other machines unless that is said twice', async () => {
  const url = await empty()
  for (const [args, env] of [
    [['serve'], {}],
    [['serve', '--open-sample'], {}],
    [['serve'], { SAMPLE_OPEN: 'yes' }],
  ] as const) {
    const refused = command([...args], { DATABASE_URL: url, HOST: '0.0.0.0', ...env })
    expect(await refused.ended).toBe(1)
    expect(await refused.all()).toMatch(/HOST=0\.0\.0\.0.*SAMPLE=no.*SAMPLE_OPEN=yes and --open-sample/s)
  }
}, 240_000)
