// Some files in one, as every system opens it.
import { zip } from 'fflate'

/** The bytes of a .zip of these files, in their order. */
export function writeZip(files: { name: string; content: string | Buffer }[], at: Date): Promise<Buffer> {
  const entries = Object.fromEntries(
    files.map((f) => [
      f.name,
      [Buffer.isBuffer(f.content) ? f.content : Buffer.from(f.content), { mtime: at }] as [Uint8Array, { mtime: Date }],
    ]),
  )
  return new Promise((resolve, failed) =>
    zip(entries, (problem, bytes) => (problem ? failed(problem) : resolve(Buffer.from(bytes)))),
  )
}
