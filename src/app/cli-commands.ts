// Every command that works, in the order of the help; each adds its line. What a command needs is loaded when it runs.
import type { Command } from './cli-command.ts'
import { words } from './cli-words.ts'

export const commands: readonly Command[] = [
  {
    name: 'serve',
    help: words['help.serve'],
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'worker',
    help: words['help.worker'],
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  {
    name: 'found',
    takes: 'COMPANY NUMBER NAME',
    help: words['help.found'],
    load: async () => (await import('./commands/found-company.ts')).foundCompany,
  },
  {
    name: 'sample',
    takes: '[--restore]',
    help: words['help.sample'],
    load: async () => (await import('./commands/sample.ts')).sample,
  },
  {
    name: 'import',
    takes: 'SOURCE PATH [RUN]',
    help: words['help.import'],
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'credential',
    takes: 'NAME [--scopes a,b]',
    help: words['help.credential'],
    load: async () => (await import('./commands/credential.ts')).credential,
  },
  {
    name: 'erase',
    takes: 'NUMBER [NAME]',
    help: words['help.erase'],
    load: async () => (await import('./commands/erase.ts')).erase,
  },
  {
    name: 'make-administrator',
    takes: 'NUMBER',
    help: words['help.administrator'],
    load: async () => (await import('./commands/make-administrator.ts')).makeAdministrator,
  },
  {
    name: 'keep',
    takes: 'MONTHS [yes]',
    help: words['help.keep'],
    load: async () => (await import('./commands/set-retention-months.ts')).setRetentionMonths,
  },
  {
    name: 'migrate',
    help: words['help.migrate'],
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  {
    name: 'doctor',
    help: words['help.doctor'],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
]
