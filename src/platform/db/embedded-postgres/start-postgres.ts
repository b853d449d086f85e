// Starts the PostgreSQL that comes along, or takes over the one still running; a crash of either side loses nothing.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { asOwner, createDatabase } from './databases.ts'
import type { EmbeddedAddress } from './databases.ts'
import { withStartupLock } from './startup-lock.ts'
import { findBinaries } from './binaries.ts'
import { launchServer } from './launch-server.ts'
import type { Command } from './launch-server.ts'
import { foldersUnder, makePrivate } from './folders.ts'
import { nonRootUser } from './non-root-user.ts'
import type { NonRootUser } from './non-root-user.ts'
import { findRunningServer } from './find-running-server.ts'

export interface Postgres {
  /** Where to connect; the database of this name exists and belongs to the user midcourse. */
  address: EmbeddedAddress
  /** True when a server from before was still running. */
  adopted: boolean
  /** The process of the server. */
  pid: number
  /** How root was left behind. */
  way: NonRootUser['way']
  /** Ends the server in order; open transactions are undone. */
  stop(): Promise<void>
  /** Ends the server unless another program still uses it; whoever leaves last, adopted or not, ends it. */
  leave(): Promise<void>
}

export interface StartOptions {
  port?: number
  /** Without durability: for tests only. */
  throwaway?: boolean
  /** Ways of leaving root behind that are not to be taken. */
  avoid?: readonly NonRootUser['way'][]
}

const run = promisify(execFile)
const database = 'midcourse'

/** Starts or adopts the server whose files lie under `folder`. Throws with the server's own last words when it can not start. */
export async function startPostgres(folder: string, options: StartOptions = {}): Promise<Postgres> {
  const port = options.port ?? 5432
  const user = nonRootUser(options.avoid)
  const folders = foldersUnder(folder, port)
  makePrivate(folders, user)
  return withStartupLock(folders.root, async () => {
    const { bin, env } = findBinaries(folders.libraries)
    const command: Command = async (program, args) => {
      const [first, ...rest] = [...user.before, join(bin, program), ...args]
      await run(first!, rest, {
        uid: user.uid,
        gid: user.gid,
        cwd: folders.root,
        env: { PATH: process.env.PATH, HOME: folders.root, LC_ALL: 'C', TZ: 'UTC', ...env },
      }).catch((problem: Error) => {
        throw user.way === 'spare-user' && /EACCES|Permission denied/.test(problem.message)
          ? shutOut(problem, folders.root, bin)
          : problem
      })
    }
    const before = findRunningServer(folders.data)
    const server =
      before ?? (await launchServer({ folders, user, command, port, throwaway: options.throwaway ?? false }))
    const address = { socket: server.socket, port: server.port, database }
    await createDatabase(address, database)
    const stop = () => command('pg_ctl', ['-D', folders.data, '-m', 'fast', '-w', '-t', '60', 'stop'])
    const leave = () =>
      withStartupLock(folders.root, async () =>
        findRunningServer(folders.data) && !(await inUse(address)) ? stop() : undefined,
      )
    return { address, adopted: before !== null, pid: server.pid, way: user.way, stop, leave }
  })
}

/** @NOTE A connection that was closed just now is seen for some milliseconds more: only one that stays is in use. */
async function inUse(address: Postgres['address']): Promise<boolean> {
  return asOwner(address, async (client) => {
    for (let look = 0; look < 10; look++) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (rowCount === 0) return false
      await pause(50)
    }
    return true
  })
}

function shutOut(cause: Error, ...places: string[]): Error {
  return new Error(
    `PostgreSQL refuses to run as root, and this machine allows no user namespaces; so it runs as the user nobody, who may not enter ${places.join(' or ')}. Start Midcourse as an ordinary user, move it to where others may enter (chmod o+x on the folders above), or set DATABASE_URL.`,
    { cause },
  )
}
