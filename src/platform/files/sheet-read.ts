// Opens a spreadsheet or text file that somebody sent: never past its limits of size, rows, memory and time.
import { Worker } from 'node:worker_threads'
import { limits as usual } from './sheet.ts'
import type { Limits, OpenedFile, Refused } from './sheet.ts'
import { checkArchive } from './zip-bomb-check.ts'

const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((b, i) => bytes[i] === b)

function kindOf(bytes: Buffer): 'archive' | 'text' | Refused {
  if (bytes.length === 0) return { refused: 'empty-file', params: {} }
  if (startsWith(bytes, 0x50, 0x4b)) return 'archive'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: 'old-workbook', params: {} }
  if (
    startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0x1f, 0x8b)
  )
    return { refused: 'not-a-sheet', params: {} }
  return 'text'
}

function inThread(bytes: Buffer, archive: boolean, limits: Limits): Promise<OpenedFile | Refused> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-sheet-worker.ts', import.meta.url), {
      workerData: { bytes, archive, limits },
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      execArgv: [],
    })
    const late = setTimeout(
      () => done({ refused: 'took-too-long', params: { seconds: Math.round(limits.milliseconds / 1000) } }),
      limits.milliseconds,
    )
    const done = (answer: OpenedFile | Refused) => {
      clearTimeout(late)
      resolve(answer)
      void worker.terminate()
    }
    worker.once('message', done)
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        done({ refused: 'too-much-memory', params: { limit: limits.megabytes } })
      else {
        clearTimeout(late)
        reject(error)
      }
    })
  })
}

/** The sheets of an .xlsx or text file, or why it can not be opened. */
export async function openSheet(bytes: Buffer, limits: Limits = usual): Promise<OpenedFile | Refused> {
  const kind = kindOf(bytes)
  if (typeof kind === 'object') return kind
  if (kind === 'archive') {
    const archive = checkArchive(bytes, limits)
    if ('refused' in archive) return archive
    if (!archive.names.includes('[Content_Types].xml')) return { refused: 'not-a-sheet', params: {} }
  }
  const opened = await inThread(bytes, kind === 'archive', limits)
  if ('refused' in opened) return opened
  const filled = opened.sheets.filter((s) => s.rows.some((r) => r.cells.some((c) => c !== null)))
  return filled.length === 0 ? { refused: 'empty-file', params: {} } : { ...opened, sheets: filled }
}
