// A file sent with a form: its fields come first, then the file, which rests outside memory until it is received.
import { z } from 'zod'
import { spoolToDisk } from '../platform/files/store.ts'
import type { SpooledFile } from '../platform/files/store.ts'
import type { EndpointRequest } from '../platform/http/register-endpoint.ts'
import { mayBringInSomewhere } from './permissions.ts'
import { receiveFile } from './receive-file.ts'

const sentFields = z.object({ id: z.uuid(), source: z.string().max(60), run: z.uuid().nullable() })

/** The form's fields come before its file. */
export async function receiveUploadForm({ db, scope, files, now }: EndpointRequest) {
  if (!mayBringInSomewhere(scope)) return { refused: 'not-yours' }
  const fields: Record<string, string> = {}
  for await (const part of files()) {
    if ('value' in part) {
      fields[part.field] = part.value
      continue
    }
    const given = sentFields.safeParse({ id: fields.id, source: fields.source, run: fields.run || null })
    const file = await spoolToDisk(part.stream)
    if (!given.success) return forget(file, { refused: 'form-incomplete' })
    return receiveFile(db, scope, { ...given.data, name: part.name, type: part.type, file }, now).finally(() =>
      file.done(),
    )
  }
  return { refused: 'no-file' }
}

async function forget<T>(file: SpooledFile, answer: T): Promise<T> {
  await file.done()
  return answer
}
