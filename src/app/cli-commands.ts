// Every command that works, in the order of the help; each adds its line.
import type { Command } from './cli-command.ts'
import { credential } from './commands/credential.ts'
import { doctor } from './commands/doctor.ts'
import { erase } from './commands/erase.ts'
import { found } from './commands/found.ts'
import { importCommand } from './commands/import.ts'
import { keep } from './commands/keep.ts'
import { migrate } from './commands/migrate.ts'
import { serve } from './commands/serve.ts'
import { worker } from './commands/worker.ts'

export const commands: readonly Command[] = [
  serve,
  worker,
  found,
  importCommand,
  credential,
  erase,
  keep,
  migrate,
  doctor,
]
