// A folder on the server, looked into with care: only below the drop folder, through no link, and a file is moved, never lost.
import { constants } from 'node:fs'
import { access, lstat, mkdir, open, readdir, realpath, rename, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { spoolToDisk } from '../platform/files/store.ts'
import type { SpooledFile } from '../platform/files/store.ts'
import type { DroppedFile } from './store/watched-folders.ts'

export type FolderTrouble = {
  refused: 'no-drop-folder' | 'no-such-folder' | 'folder-leads-elsewhere' | 'folder-not-writable'
}

/** Names other programs use while they still write, and the two rooms for what is done with. */
const passing = /^\.|^~\$|\.(tmp|part|partial|crdownload|filepart|swp)$/i
const rooms = ['done', 'failed'] as const

/** The folder's true place, or why it is not to be used. A folder is named below the drop folder, in parts without '..'. */
export async function placeOf(root: string | undefined, folder: string): Promise<{ path: string } | FolderTrouble> {
  if (root === undefined) return { refused: 'no-drop-folder' }
  const parts = folder.split('/')
  if (
    parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\\') || part.includes('\0')) ||
    rooms.some((room) => parts.includes(room))
  )
    return { refused: 'folder-leads-elsewhere' }
  const home = await realpath(root).catch(() => null)
  if (home === null) return { refused: 'no-such-folder' }
  const path = join(home, ...parts)
  const found = await lstat(path).catch(() => null)
  if (!found) return { refused: 'no-such-folder' }
  // @NOTE A link anywhere on the way gives another true path than the one that was named.
  if (!found.isDirectory() || (await realpath(path)) !== path || !path.startsWith(home + sep))
    return { refused: 'folder-leads-elsewhere' }
  return (await access(path, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  ))
    ? { path }
    : { refused: 'folder-not-writable' }
}

/** The files that lie in it, by name; links, folders and what is still being written under a passing name are left alone. */
export async function lyingIn(path: string): Promise<DroppedFile[]> {
  const names = (await readdir(path, { withFileTypes: true }))
    .filter((e) => e.isFile() && !passing.test(e.name))
    .map((e) => e.name)
    .toSorted()
  const found = await Promise.all(
    names.map(async (name): Promise<DroppedFile | null> => {
      const now = await lstat(join(path, name)).catch(() => null)
      return now?.isFile() ? { name, bytes: now.size, changedAt: new Date(Math.trunc(now.mtimeMs)) } : null
    }),
  )
  return found.filter((f) => f !== null)
}

/** The content at rest, or null when it changed while it was read, or is no plain file any more. */
export async function readLying(path: string, lying: DroppedFile): Promise<SpooledFile | null> {
  const handle = await open(join(path, lying.name), constants.O_RDONLY | constants.O_NOFOLLOW).catch(() => null)
  if (!handle) return null
  try {
    if (!(await handle.stat()).isFile()) return null
    const file = await spoolToDisk(handle.createReadStream({ autoClose: false, start: 0 }))
    const after = await handle.stat()
    if (
      after.size === lying.bytes &&
      file.bytes === lying.bytes &&
      Math.trunc(after.mtimeMs) === lying.changedAt.getTime()
    )
      return file
    await file.done()
    return null
  } finally {
    await handle.close()
  }
}

async function roomIn(path: string, room: (typeof rooms)[number]): Promise<string> {
  const place = join(path, room)
  await mkdir(place).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem
  })
  if (!(await lstat(place)).isDirectory()) throw new Error(`${place} is no folder`)
  return place
}

/** A name nobody has in this room: the moment before it, and a count where that is taken too. */
async function freeName(place: string, name: string, stamp: string): Promise<string> {
  for (let n = 1; ; n++) {
    const free = `${stamp}${n === 1 ? '' : `-${n}`} ${name}`
    if (!(await lstat(join(place, free)).catch(() => null))) return free
  }
}

/** Puts a file into one of the two rooms; answers where it lies now, below the folder. */
export async function putAway(
  path: string,
  name: string,
  { room, stamp }: { room: (typeof rooms)[number]; stamp: string },
): Promise<string> {
  const place = await roomIn(path, room)
  const free = await freeName(place, name, stamp)
  await rename(join(path, name), join(place, free))
  return `${room}/${free}`
}

/** Lays something of ours into failed/: the workbook of rejected rows, or the reason. */
export async function layBeside(
  path: string,
  name: string,
  { content, stamp }: { content: Buffer | string; stamp: string },
): Promise<string> {
  const place = await roomIn(path, 'failed')
  const free = await freeName(place, name, stamp)
  await writeFile(join(place, free), content, { flag: 'wx', mode: 0o640 })
  return `failed/${free}`
}
