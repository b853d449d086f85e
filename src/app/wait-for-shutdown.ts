// Waits for the signal to stop; a second one, or half a minute, ends the process at once.
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

const patience = 30_000

// @NOTE Ctrl+C reaches every process of the terminal, and npm and bin/ensure-node.mjs pass it on as well: it arrives up to three times.
const sameSignal = 1_000

/** Resolves at the first SIGTERM, SIGINT or SIGHUP. */
export function waitForShutdown(speak: PrintText): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | null = null
    const stop = () => {
      const now = performance.now()
      if (asked !== null) return now - asked < sameSignal ? undefined : process.exit(1)
      asked = now
      speak(words.stopping)
      setTimeout(() => process.exit(1), patience).unref()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  })
}
