// Waits for the sign to stop; a second one, or half a minute, ends the process at once.
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

const patience = 30_000

/** Resolves at the first SIGTERM, SIGINT or SIGHUP. */
export function waitForShutdown(speak: PrintText): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(1)
      asked = true
      speak(words.stopping)
      setTimeout(() => process.exit(1), patience).unref()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  })
}
