// Whether a sweep comes as often as it says, told by a clock that nobody sets.
import type { Sweep } from './job.ts'

export interface SweepTiming {
  sweep: string
  /** Seconds since the round that is due now should have begun, until it ends; 0 while the next one is still ahead. */
  delay: number
  /** Seconds the last round took; null before the first has ended. */
  took: number | null
  /** Rounds that ended since the process started, and those of them that threw. */
  rounds: number
  failures: number
}

export interface SweepTimer {
  begins(): void
  ends(how: 'done' | 'failed'): void
  seen(): SweepTiming
}

/** Keeps the time of one sweep; a round that hangs delays the next, and is seen as that. */
export function trackSweepTiming(
  { name, everySeconds }: Pick<Sweep, 'name' | 'everySeconds'>,
  seconds = () => performance.now() / 1000,
): SweepTimer {
  let due = seconds()
  let began = due
  let took: number | null = null
  let [rounds, failures] = [0, 0]
  return {
    begins() {
      began = seconds()
    },
    ends(how) {
      const ended = seconds()
      took = ended - began
      due = ended + everySeconds
      rounds++
      if (how === 'failed') failures++
    },
    seen: () => ({ sweep: name, delay: Math.max(0, seconds() - due), took, rounds, failures }),
  }
}
