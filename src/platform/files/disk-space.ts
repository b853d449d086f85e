// How much room is left where a folder lies.
import { statfs } from 'node:fs/promises'

/** Bytes that are free for us, and all there are. Throws when the folder is not there. */
export async function diskSpace(folder: string): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}
