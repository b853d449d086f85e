// Opens one foreign file in a thread of its own, which can be ended when it costs too much.
import { parentPort, workerData } from 'node:worker_threads'
import type { Limits, OpenedFile, Refused } from './sheet.ts'
import { readCsv } from './csv-read.ts'
import { openWorkbook } from './xlsx-read.ts'
import { verifyArchive } from './zip-bomb-check.ts'

async function open(bytes: Uint8Array, archive: boolean, limits: Limits): Promise<OpenedFile | Refused> {
  if (!archive) return readCsv(bytes, limits)
  const lie = await verifyArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  if (lie) return lie
  try {
    return await openWorkbook(bytes, limits)
  } catch (error) {
    const name = (error as Error).name
    if (name === 'EncryptedFileError') return { refused: 'encrypted', params: {} }
    return { refused: 'broken-zip', params: {} }
  }
}

const { bytes, archive, limits } = workerData as { bytes: Uint8Array; archive: boolean; limits: Limits }
parentPort!.postMessage(await open(bytes, archive, limits))
