// Says what is unsafe or missing about the database; each finding has a code, how grave it is, and what to fill in.
import { statSync } from 'node:fs'
import pg from 'pg'
import { diskSpace } from '../files/disk-space.ts'
import type { Params } from '../localised-text/contract.ts'
import { appRole, connection } from './database.ts'
import type { DatabaseAddress } from './database.ts'
import { migrationsFolder, migrationsIn } from './migrate.ts'

export interface Finding {
  /** A key of doctorWords. */
  code: FindingCode
  /** A danger forbids production; a warning should be mended. */
  severity: 'danger' | 'warning'
  params: Params
}

export type FindingCode =
  | 'unreachable'
  | 'fsync-off'
  | 'full-page-writes-off'
  | 'synchronous-commit-off'
  | 'too-old'
  | 'not-utf8'
  | 'checksums-off'
  | 'no-chinese-order'
  | 'role-missing'
  | 'role-passes-walls'
  | 'role-owns-tables'
  | 'login-passes-walls'
  | 'unencrypted'
  | 'migrations-pending'
  | 'migration-edited'
  | 'clocks-differ'
  | 'disk-nearly-full'
  | 'disk-low'
  | 'folder-open-to-others'

/** What was seen of the database and the machine; sizes in bytes, times in seconds. */
export interface Facts {
  settings: Record<'fsync' | 'full_page_writes' | 'synchronous_commit' | 'data_checksums' | 'server_encoding', string>
  /** As server_version_num: 150004 is 15.4. */
  version: number
  /** The order of Chinese by pinyin (collation zh-x-icu) exists. */
  chineseOrder: boolean
  role: { superuser: boolean; bypass: boolean; owns: number } | null
  /** The user who signs in, when it is not our own embedded server's. */
  loginSuperuser: boolean
  /** Over a network and without TLS. */
  plainNetwork: boolean
  /** Migrations of this release that the database lacks, and those whose file differs. */
  pending: number
  edited: string[]
  clockDifference: number
  disk: { folder: string; free: number; total: number } | null
  /** Permission bits of the data folder, such as 0o700. */
  mode: number | null
}

/** Looks and judges. A database that does not answer is a finding too. */
export async function examine(address: DatabaseAddress, folder: string | null, now: () => Date): Promise<Finding[]> {
  try {
    return judge(await look(address, folder, now))
  } catch (problem) {
    return [{ code: 'unreachable', severity: 'danger', params: { problem: (problem as Error).message } }]
  }
}

const gigabyte = 1024 ** 3

/** What these facts mean, gravest first. */
export function judge(facts: Facts): Finding[] {
  const { settings, role, disk } = facts
  const found: [boolean, FindingCode, Finding['severity'], Params?][] = [
    [settings.fsync !== 'on', 'fsync-off', 'danger'],
    [settings.full_page_writes !== 'on', 'full-page-writes-off', 'danger'],
    [settings.synchronous_commit === 'off', 'synchronous-commit-off', 'danger'],
    [facts.version < 150000, 'too-old', 'danger', { version: Math.floor(facts.version / 10000) }],
    [settings.server_encoding !== 'UTF8', 'not-utf8', 'danger', { encoding: settings.server_encoding }],
    [role === null, 'role-missing', 'danger', { role: appRole }],
    [role !== null && (role.superuser || role.bypass), 'role-passes-walls', 'danger', { role: appRole }],
    [role !== null && role.owns > 0, 'role-owns-tables', 'danger', { role: appRole, tables: role?.owns }],
    [facts.edited.length > 0, 'migration-edited', 'danger', { files: facts.edited.join(', ') }],
    [disk !== null && disk.free < gigabyte, 'disk-nearly-full', 'danger', diskParams(disk)],
    [
      disk !== null && disk.free >= gigabyte && disk.free < Math.min(10 * gigabyte, disk.total / 10),
      'disk-low',
      'warning',
      diskParams(disk),
    ],
    [
      facts.mode !== null && (facts.mode & 0o077) !== 0,
      'folder-open-to-others',
      'danger',
      { folder: disk?.folder, mode: (facts.mode ?? 0).toString(8) },
    ],
    [facts.plainNetwork, 'unencrypted', 'warning'],
    [facts.loginSuperuser, 'login-passes-walls', 'warning'],
    [facts.pending > 0, 'migrations-pending', 'warning', { pending: facts.pending }],
    [
      Math.abs(facts.clockDifference) > 2,
      'clocks-differ',
      'warning',
      { seconds: Math.round(Math.abs(facts.clockDifference)) },
    ],
    [settings.data_checksums !== 'on', 'checksums-off', 'warning'],
    [!facts.chineseOrder, 'no-chinese-order', 'warning'],
  ]
  const findings = found
    .filter(([is]) => is)
    .map(([, code, severity, params]) => ({ code, severity, params: params ?? {} }))
  return [
    ...findings.filter(({ severity }) => severity === 'danger'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ]
}

const diskParams = (disk: Facts['disk']): Params => ({
  folder: disk?.folder,
  free: ((disk?.free ?? 0) / gigabyte).toFixed(1),
})

async function look(address: DatabaseAddress, folder: string | null, now: () => Date): Promise<Facts> {
  const client = new pg.Client({ ...connection(address, null), connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(question, [appRole])
    const row = rows[0]!
    const known = row.migrated
      ? (await client.query<{ name: string; checksum: string }>('select name, checksum from platform.migration')).rows
      : []
    const files = migrationsIn(migrationsFolder)
    const changed = files.filter(({ name, checksum }) =>
      known.some((one) => one.name === name && one.checksum !== checksum),
    )
    return {
      settings: row.settings,
      version: Number(row.version),
      chineseOrder: row.chinese,
      role: row.role,
      loginSuperuser: 'url' in address && row.superuser,
      plainNetwork: row.plain,
      pending: files.filter(({ name }) => !known.some((one) => one.name === name)).length,
      edited: changed.map(({ name }) => name),
      clockDifference: (row.at.getTime() - now().getTime()) / 1000,
      disk: folder === null ? null : { folder, ...(await diskSpace(folder)) },
      mode: folder === null || process.platform === 'win32' ? null : statSync(folder).mode & 0o777,
    }
  } finally {
    await client.end()
  }
}

interface Row {
  settings: Facts['settings']
  version: string
  chinese: boolean
  role: Facts['role']
  superuser: boolean
  plain: boolean
  migrated: boolean
  at: Date
}

const question = `
  select json_build_object('fsync', current_setting('fsync'), 'full_page_writes', current_setting('full_page_writes'), 'synchronous_commit', current_setting('synchronous_commit'),
      'data_checksums', current_setting('data_checksums'), 'server_encoding', current_setting('server_encoding')) as settings,
    current_setting('server_version_num') as version,
    exists (select from pg_collation where collname = 'zh-x-icu') as chinese,
    (select json_build_object('superuser', rolsuper, 'bypass', rolbypassrls, 'owns', (select count(*) from pg_class where relowner = r.oid and relkind in ('r', 'p') and relnamespace is distinct from to_regnamespace('jobs'))) from pg_roles r where rolname = $1) as role,
    (select rolsuper from pg_roles where rolname = current_user) as superuser,
    coalesce((select not ssl from pg_stat_ssl where pid = pg_backend_pid()) and not (inet_client_addr() <<= '127.0.0.0/8' or inet_client_addr() = '::1'), false) as plain,
    to_regclass('platform.migration') is not null as migrated,
    clock_timestamp() as at`
