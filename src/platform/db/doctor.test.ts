// The doctor finds what is unsafe, and nothing where nothing is.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { examine, judge } from './doctor.ts'
import type { Facts } from './doctor.ts'
import { migrate } from './migrate.ts'
import { startPostgres } from './embedded-postgres/start-postgres.ts'
import { bareDatabase, testDatabase } from './test-database.ts'

const { address } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const now = () => new Date()
const codes = (findings: { code: string }[]) => findings.map(({ code }) => code)

const sound: Facts = {
  settings: {
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
  },
  version: 180004,
  chineseOrder: true,
  role: { superuser: false, bypass: false, owns: 0 },
  loginSuperuser: false,
  plainNetwork: false,
  pending: 0,
  edited: [],
  clockDifference: 0.1,
  disk: { folder: '/data', free: 50e9, total: 100e9 },
  mode: 0o700,
}

test('a database that is as it should be has no finding', () => {
  expect(judge(sound)).toEqual([])
})

test.each<[string, Partial<Facts>]>([
  ['fsync-off', { settings: { ...sound.settings, fsync: 'off' } }],
  ['full-page-writes-off', { settings: { ...sound.settings, full_page_writes: 'off' } }],
  ['synchronous-commit-off', { settings: { ...sound.settings, synchronous_commit: 'off' } }],
  ['checksums-off', { settings: { ...sound.settings, data_checksums: 'off' } }],
  ['not-utf8', { settings: { ...sound.settings, server_encoding: 'SQL_ASCII' } }],
  ['too-old', { version: 140011 }],
  ['no-chinese-order', { chineseOrder: false }],
  ['role-missing', { role: null }],
  ['role-passes-walls', { role: { superuser: false, bypass: true, owns: 0 } }],
  ['role-passes-walls', { role: { superuser: true, bypass: false, owns: 0 } }],
  ['role-owns-tables', { role: { superuser: false, bypass: false, owns: 3 } }],
  ['login-passes-walls', { loginSuperuser: true }],
  ['unencrypted', { plainNetwork: true }],
  ['migrations-pending', { pending: 2 }],
  ['migration-edited', { edited: ['0001_platform_ground.sql'] }],
  ['clocks-differ', { clockDifference: -3 }],
  ['disk-nearly-full', { disk: { folder: '/data', free: 5e8, total: 100e9 } }],
  ['disk-low', { disk: { folder: '/data', free: 5e9, total: 100e9 } }],
  ['folder-open-to-others', { mode: 0o755 }],
])('%s is found', (code, change) => {
  expect(codes(judge({ ...sound, ...change }))).toEqual([code])
})

test('what forbids production comes first', () => {
  expect(
    judge({ ...sound, clockDifference: 9, settings: { ...sound.settings, fsync: 'off' } }).map(
      ({ severity }) => severity,
    ),
  ).toEqual(['danger', 'warning'])
})

test.skipIf(process.env.MIDCOURSE_TEST_DATABASE_URL)(
  'a throw-away server, whose durability is off, is seen through; an empty database lacks its migrations',
  async () => {
    expect(codes(await examine(address, null, now))).toEqual([
      'fsync-off',
      'full-page-writes-off',
      'synchronous-commit-off',
    ])
    expect(codes(await examine(await bareDatabase(), null, now))).toContain('migrations-pending')
  },
)

test('the embedded server as it is started has no finding, until its folder is opened to others', async () => {
  const server = await startPostgres(folder)
  await migrate(server.address)
  const disk = (await examine(server.address, folder, now)).filter(({ code }) => !code.startsWith('disk-'))
  expect(disk).toEqual([])
  chmodSync(folder, 0o755)
  expect(codes(await examine(server.address, folder, now))).toContain('folder-open-to-others')
  await server.stop()
  expect(codes(await examine(server.address, folder, now))).toEqual(['unreachable'])
})
