// A command of the command line.
import type { Text } from '../platform/localised-text/contract.ts'
import type { Settings } from './environment.ts'
import type { PrintText } from './cli-locale.ts'

export interface CommandContext {
  settings: Settings
  /** Says a sentence on the terminal. */
  speak: PrintText
}

/** Answers the exit code; what it throws is said as one sentence. */
export type RunCommand = (args: string[], at: CommandContext) => Promise<number>

export interface Command {
  name: string
  /** What comes after the name, such as 'SOURCE FILE'. */
  takes?: string
  help: Text
  /** Fetches what runs it: help and a mistyped name need no server. */
  load(): Promise<RunCommand>
}
