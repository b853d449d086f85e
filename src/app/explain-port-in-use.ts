// A port that can not be had is said in one sentence that names it, and another to take.
import type { CommandContext } from './cli-command.ts'
import { words } from './cli-words.ts'

/** What `start` answers, or null after saying why its port can not be had. */
export async function explainPortInUse<T>(
  { settings: { port, monitoring }, speak }: CommandContext,
  start: () => Promise<T>,
): Promise<T | null> {
  try {
    return await start()
  } catch (problem) {
    const { code, port: refused } = problem as NodeJS.ErrnoException & { port?: number }
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw problem
    const metrics = monitoring !== undefined && refused === monitoring.port
    const wanted = metrics ? monitoring.port : port
    if (code === 'EACCES') speak(words['port-forbidden'], { name: metrics ? 'METRICS_PORT' : 'PORT', port: wanted })
    else speak(words[metrics ? 'metrics-port-taken' : 'port-taken'], { port: wanted, other: wanted + 1 })
    return null
  }
}
