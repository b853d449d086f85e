// Two programs may want the same server at the same moment: one starts it, the other waits and adopts it.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processStartTime } from './find-running-server.ts'

const patienceMs = 150_000

/** Does `work` while no other process does so for this folder. A lock left by a dead process is taken over. */
export async function withStartupLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'starting')
  const until = Date.now() + patienceMs
  while (!(await take(lock))) {
    if (Date.now() > until)
      throw new Error(
        `Another process (${ownerOf(lock)}) has been starting the database for minutes. If none is, remove ${lock}.`,
      )
    await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function take(lock: string): Promise<boolean> {
  const me = signature(process.pid)
  try {
    const file = openSync(lock, 'wx', 0o600)
    writeSync(file, me)
    closeSync(file)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    const owner = ownerOf(lock)
    if (owner !== '' && signature(Number(owner.split(' ')[0])) !== owner) rmSync(lock, { force: true })
    return false
  }
  await pause(15) // @NOTE Another waiter may just have removed an abandoned lock and, with it, ours: look again.
  return ownerOf(lock) === me
}

/** The number of a process and when it was born: after a reboot the number may be somebody else's. */
const signature = (pid: number) => `${pid} ${processStartTime(pid) ?? 'gone'}`

/** Empty when nobody has it or its owner has not signed yet. */
function ownerOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}
