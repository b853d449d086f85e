// From the first page to a company of one's own, and back while it is empty: one address, two databases.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newId } from '../src/platform/db/id.ts'

const folder = mkdtempSync(join(tmpdir(), 'midcourse-founding-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** `midcourse serve` on an empty folder; answers the address once it is ready. */
async function serve(): Promise<{
  url: string
  said: () => string
  child: ChildProcess
  ended: Promise<number | null>
}> {
  const child = spawn(process.execPath, ['src/app/cli.ts', 'serve'], {
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en_US.UTF-8', PORT: '0', DATA_FOLDER: folder, SAMPLE: 'no' },
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  await until(() => /Ready: \S+/.test(said) || child.exitCode !== null)
  return { url: /Ready: (\S+)/.exec(said)?.[1] ?? said, said: () => said, child, ended }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not come about within a minute')
    await new Promise((r) => setTimeout(r, 100))
  }
}

const given = (more: object = {}) => ({
  id: newId(),
  company: '衡川家电售后',
  name: '方静',
  employeeNo: '00012',
  email: '',
  password: '雨天修空调要先断电源',
  timeZone: 'Asia/Shanghai',
  lang: 'zh',
  ...more,
})

const ask = async (url: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
  const reply = await fetch(url + path, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    status: reply.status,
    cookie,
    json: (await reply.json().catch(() => null)) as Record<string, unknown> | null,
  }
}
const founded = (url: string, cookie: string) =>
  until(async () => {
    const me = await ask(url, 'GET', '/api/me', undefined, { cookie }).catch(() => null)
    return (me?.json?.person as { name: string } | null)?.name === '方静'
  })

test('a company is founded once, on the same address, entered by password alone, given up while it is empty and not after', async () => {
  const { url, said, child, ended } = await serve()
  expect((await ask(url, 'GET', '/api/founding')).json).toMatchObject({ state: 'open', code: false, sample: null })

  // From elsewhere, or through a proxy, the code of the terminal is asked.
  const away = { 'x-forwarded-for': '203.0.113.9' }
  expect((await ask(url, 'GET', '/api/founding', undefined, away)).json).toMatchObject({ code: true })
  expect((await ask(url, 'POST', '/api/founding', given(), away)).json).toMatchObject({ refused: 'wrong-code' })
  const named = { origin: 'http://training.example.cn' }
  expect((await ask(url, 'GET', '/api/founding', undefined, named)).json).toMatchObject({ code: true })
  const rebound = await ask(url, 'POST', '/api/founding', given({ code: 'aaaaaaaa' }), away)
  expect(rebound.json).toMatchObject({ refused: 'wrong-code' })
  expect(said()).toMatch(/the code [a-z2-9]{8}/)

  // What is wrong is refused before anything is written.
  for (const [wrong, refused] of [
    [{ password: '衡川家电售后12345' }, 'password-guessable'],
    [{ password: '1234567890123' }, 'password-guessable'],
    [{ password: 'abcabcabcabc' }, 'password-guessable'],
    [{ password: 'short' }, 'password-too-short'],
    [{ employeeNo: 'a b' }, 'unusable-username'],
    [{ timeZone: 'Mars/Olympus' }, 'unknown-time-zone'],
  ] as const)
    expect((await ask(url, 'POST', '/api/founding', given(wrong))).json, refused).toMatchObject({ refused })
  expect((await ask(url, 'GET', '/api/me')).json).toMatchObject({ organisation: null })

  // Pressed twice: one company; somebody else at the same moment: told so.
  const mine = given()
  const [first, second, other] = await Promise.all([
    ask(url, 'POST', '/api/founding', mine),
    ask(url, 'POST', '/api/founding', mine),
    new Promise((r) => setTimeout(r, 50)).then(() => ask(url, 'POST', '/api/founding', given({ company: '另一家' }))),
  ])
  expect([first.status, second.status, other.json]).toMatchObject([200, 200, { refused: 'already-founded' }])
  expect(first.cookie).toContain('midcourse-own.session_token')
  await founded(url, first.cookie)
  expect((await ask(url, 'GET', '/api/me', undefined, { cookie: first.cookie })).json).toMatchObject({
    organisation: { name: '衡川家电售后', sample: false, timeZone: 'Asia/Shanghai' },
    duties: expect.arrayContaining(['administrator', 'training']) as unknown,
  })
  expect((await ask(url, 'GET', '/api/cast')).json).toMatchObject({ refused: 'not-the-sample' })
  expect((await ask(url, 'POST', '/api/founding', given())).json).toMatchObject({ refused: 'already-founded' })

  // Back while nobody else is in it; nobody without the duty may.
  expect((await ask(url, 'DELETE', '/api/founding')).json).toMatchObject({ refused: 'not-signed-in' })
  const empty = (await ask(url, 'GET', '/api/founding', undefined, { cookie: first.cookie })).json
  expect(empty, 'with SAMPLE=no there is no sample to go back to').toMatchObject({
    mayGoBack: true,
    backTo: 'founding',
  })
  expect((await ask(url, 'DELETE', '/api/founding', undefined, { cookie: first.cookie })).status).toBe(200)
  await until(async () => (await ask(url, 'GET', '/api/me').catch(() => null))?.json?.organisation === null)
  expect((await ask(url, 'GET', '/api/me', undefined, { cookie: first.cookie })).json).toMatchObject({ person: null })

  // Founded again, with a key given to a system: it stays.
  const again = await ask(url, 'POST', '/api/founding', given())
  await founded(url, again.cookie)
  const key = { id: newId(), name: '学习平台', scopes: ['all'] }
  expect((await ask(url, 'POST', '/api/lrs/credentials', key, { cookie: again.cookie })).status).toBe(200)
  expect((await ask(url, 'DELETE', '/api/founding', undefined, { cookie: again.cookie })).json).toMatchObject({
    refused: 'not-empty',
  })

  child.kill('SIGTERM')
  expect(await ended).toBe(0)

  // Locks left by a power cut name a process that is alive and somebody else's: it starts all the same, with the company.
  const other900 = spawn('sleep', ['900'])
  children.push(other900)
  const [data, socket] = [join(folder, 'postgres', 'data'), join(folder, 'postgres', 'socket')]
  mkdirSync(socket, { recursive: true })
  writeFileSync(join(data, 'postmaster.pid'), `${other900.pid}\n${data}\n1\n5432\n${socket}\n`, { mode: 0o600 })
  copyFileSync(join(data, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock'))
  chmodSync(join(socket, '.s.PGSQL.5432.lock'), 0o600)
  const later = await serve()
  expect((await ask(later.url, 'GET', '/api/me')).json).toMatchObject({ organisation: { name: '衡川家电售后' } })
  const opened = await ask(later.url, 'POST', '/api/session', { username: '00012', password: '雨天修空调要先断电源' })
  expect(opened.status).toBe(200)
  later.child.kill('SIGTERM')
  expect(await later.ended).toBe(0)
}, 240_000)
