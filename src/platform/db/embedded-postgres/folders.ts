// Where the embedded database keeps its files: only for us, and with a socket path that the kernel accepts.
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NonRootUser } from './non-root-user.ts'

/** The longest path of a Unix socket, in bytes, on Linux; other systems accept three bytes less. */
const longestSocket = process.platform === 'linux' ? 107 : 103

export interface Folders {
  root: string
  data: string
  socket: string
  log: string
  /** Links to libraries, when the package folder is read-only. */
  libraries: string
}

/** The folders under `root`, which is made; the others are not yet. A long path gets its socket in a short folder under the system's temporary one. */
export function foldersUnder(root: string, port: number): Folders {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  const at = realpathSync(root)
  const near = join(at, 'socket')
  const short = join(tmpdir(), `midcourse-${createHash('sha256').update(at).digest('hex').slice(0, 12)}`)
  const fits = (folder: string) => Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocket
  if (!fits(near) && !fits(short))
    throw new Error(
      `No socket path under ${at} or ${tmpdir()} is short enough (${longestSocket} bytes). Set TMPDIR to a short path.`,
    )
  return {
    root: at,
    data: join(at, 'data'),
    socket: fits(near) ? near : short,
    log: join(at, 'server.log'),
    libraries: join(at, 'libraries'),
  }
}

/** Makes the folders private to whoever runs the server. */
export function makePrivate(folders: Folders, user: NonRootUser): void {
  for (const folder of [folders.root, folders.socket]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    if (!found.isDirectory()) throw new Error(`${folder} is not a folder.`)
    const owners = [process.getuid?.(), user.uid]
    if (process.getuid && !owners.includes(found.uid))
      throw new Error(`${folder} belongs to another user (uid ${found.uid}). Remove it or choose another data folder.`)
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
    chmodSync(folder, 0o700)
  }
}
