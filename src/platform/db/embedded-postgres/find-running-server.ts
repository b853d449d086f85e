// Is a server still running on these files? The lock file says so, the process itself proves it.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Running {
  pid: number
  port: number
  socket: string
}

/** The server that runs on this data folder and accepts connections, or null. */
export function findRunningServer(data: string): Running | null {
  const lines = lockFile(data)
  if (!lines) return null
  const pid = Number(lines[0])
  return servesHere(pid, data) && lines[7]?.trim() === 'ready'
    ? { pid, port: Number(lines[3]), socket: lines[4]! }
    : null
}

/**
 * Removes the locks of a server that is gone although its process number lives on in another program, as after a power
 * cut or in a container started again: of its files, and of its socket.
 */
export function removeStaleLocks({ data, socket }: { data: string; socket: string }, port: number): void {
  for (const file of [join(data, 'postmaster.pid'), join(socket, `.s.PGSQL.${port}.lock`)])
    if (isStale(linesOf(file), data)) rmSync(file, { force: true })
}

/** Is the process that signed a lock alive, but another program than the server of these files? */
function isStale(lines: string[] | null, data: string): boolean {
  // @NOTE A lock without a whole first line is of a machine that went down while it was written.
  if (!lines) return false
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return true
  if (!alive(pid)) return false
  const command = commandOf(pid)
  return command !== '' && !command.includes(data)
}

const lockFile = (data: string) => linesOf(join(data, 'postmaster.pid'))

function linesOf(file: string): string[] | null {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : null
}

function servesHere(pid: number, data: string): boolean {
  return alive(pid) && commandOf(pid).includes(data)
}

/** Does a process of this number exist? */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** When a process was born, in the system's own words; null when there is none of this number. */
export function processStartTime(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19]!
    return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
