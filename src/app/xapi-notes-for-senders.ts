// The notes that the record store gives to whoever sets up a sender: docs/xapi.md, read as it is asked for.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { root } from './environment.ts'

export const xapiNotesForSenders = () => createReadStream(join(root, 'docs', 'xapi.md'))
