// Sweeps come round: each by itself, one round after the other, as often as it says.
import type { JobContext, Sweep } from './job.ts'
import { trackSweepTiming } from './sweep-timing.ts'
import type { SweepTiming } from './sweep-timing.ts'

export interface RunningSweeps {
  timings(): SweepTiming[]
  /** Begins no other round, and waits for those in hand. */
  end(): Promise<void>
}

/** Begins with all of them at once; `failed` is told of rounds that threw, and the sweep comes again. */
export function startSweeps(
  sweeps: readonly Sweep[],
  at: () => JobContext,
  failed: (name: string, problem: unknown) => void,
): RunningSweeps {
  const running = sweeps.map((sweep) => {
    const timing = trackSweepTiming(sweep)
    const round = async () => {
      timing.begins()
      try {
        await sweep.work(at())
        timing.ends('done')
      } catch (problem) {
        timing.ends('failed')
        failed(sweep.name, problem)
      }
    }
    return { timing, end: repeat(sweep.everySeconds, round) }
  })
  return {
    timings: () => running.map(({ timing }) => timing.seen()),
    end: async () => {
      await Promise.all(running.map(({ end }) => end()))
    },
  }
}

/** One after the other, never two at once; answers how to end it, which waits for the one in hand. */
function repeat(seconds: number, work: () => Promise<void>): () => Promise<void> {
  let ended = false
  let wake = () => {}
  const loop = (async () => {
    while (!ended) {
      await work()
      if (ended) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return async () => {
    ended = true
    wake()
    await loop
  }
}
