// A port that can not be had is said in one sentence that names it, and another to take.
import type { CommandContext } from './cli-command.ts'
import { words } from './cli-words.ts'

/** What `start` answers, or null after saying why its port can not be had. */
export async function explainPortInUse<T>(
  { settings: { port, monitoring, sample }, speak }: CommandContext,
  start: () => Promise<T>,
): Promise<T | null> {
  try {
    return await start()
  } catch (problem) {
    const { code, port: refused } = problem as NodeJS.ErrnoException & { port?: number }
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw problem
    const metrics = monitoring !== undefined && refused === monitoring.port
    const wanted = metrics ? monitoring.port : port
    const name = metrics ? 'METRICS_PORT' : sample ? 'SAMPLE_PORT' : 'PORT'
    if (code === 'EACCES') speak(words['port-forbidden'], { name, port: wanted })
    else if (metrics) speak(words['metrics-port-taken'], { port: wanted, other: wanted + 1 })
    else
      speak(words['port-taken'], {
        port: wanted,
        command: `${name}=${wanted + 1} npm ${sample ? 'run sample' : 'start'}`,
      })
    return null
  }
}
