// The files of a PostgreSQL server: made once, whole or not at all, and brought up again after any end.
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Folders } from './folders.ts'
import type { NonRootUser } from './non-root-user.ts'
import { removeStaleLocks, findRunningServer } from './find-running-server.ts'
import type { Running } from './find-running-server.ts'
import { settings, settingsFile } from './postgresql-conf.ts'

/** Runs one of PostgreSQL's programs as the ordinary user. */
export type Command = (program: 'initdb' | 'pg_ctl' | 'postgres', args: string[]) => Promise<void>

export interface Launch {
  folders: Folders
  user: NonRootUser
  command: Command
  port: number
  throwaway: boolean
}

const longestLog = 20 * 1024 * 1024
const patience = 90_000

/** Starts the server and waits until it accepts connections; recovers what a crash left. */
export async function launchServer(how: Launch): Promise<Running> {
  const { folders, command, port } = how
  if (!existsSync(join(folders.data, 'PG_VERSION'))) await makeCluster(how)
  write(how, 'midcourse.conf', settingsFile(settings(how.throwaway)))
  if (logSize(folders) > longestLog) renameSync(folders.log, `${folders.log}.1`)
  const flags = `-c listen_addresses='' -c unix_socket_permissions=0700 -k "${folders.socket}" -p ${port}`
  const until = Date.now() + patience
  for (;;) {
    removeStaleLocks(folders, port)
    const before = logSize(folders)
    const problem = await command('pg_ctl', [
      '-D',
      folders.data,
      '-l',
      folders.log,
      '-w',
      '-t',
      '90',
      '-o',
      flags,
      'start',
    ]).catch((e: unknown) => e)
    const server = findRunningServer(folders.data)
    if (server) return server
    // @NOTE For a moment after kill -9 of the server its children hold the memory, and one that is stopping holds the lock: then try again.
    const words = existsSync(folders.log) ? readFileSync(folders.log).subarray(before).toString('utf8') : ''
    if (!/shared memory block|lock file/.test(words) || Date.now() > until)
      throw new Error(`PostgreSQL does not start. ${words || String(problem)}`.trim(), { cause: problem })
    await pause(200)
  }
}

/** UTF-8, sorted by code point wherever it runs, checksums on every page; Chinese order by the collation "zh-x-icu". */
async function makeCluster({ folders, user, command }: Launch): Promise<void> {
  const unfinished = `${folders.data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  await command('initdb', [
    '-D',
    unfinished,
    '-U',
    'midcourse',
    '--auth-local=trust',
    '--auth-host=reject',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ])
  const conf = join(unfinished, 'postgresql.conf')
  writeFileSync(conf, `${readFileSync(conf, 'utf8')}\ninclude = 'midcourse.conf'\n`)
  if (user.uid !== undefined) chownSync(conf, user.uid, user.gid!)
  renameSync(unfinished, folders.data)
}

function write({ folders, user }: Launch, name: string, text: string): void {
  const file = join(folders.data, name)
  writeFileSync(file, text, { mode: 0o600 })
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid!)
}

const logSize = (folders: Folders) => (existsSync(folders.log) ? statSync(folders.log).size : 0)
