// How long a page holds up a thumb by the processor's own clock: another program on the machine makes tasks late, and this number no larger.
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  /** Microseconds of the processor, of events that were timed by it. */
  tdur?: number
  args?: { name?: string }
}

/** The sum of what tasks of the page's main thread take beyond 50 ms each, on a machine so many times slower; since the last navigation. */
export function blockingCpuMs(events: readonly TraceEvent[], slowdown: number): number {
  const threadOf = (e: TraceEvent) => `${e.pid}:${e.tid}`
  const mains = new Set(
    events.filter((e) => e.name === 'thread_name' && e.args?.name === 'CrRendererMain').map(threadOf),
  )
  const begin = Math.max(0, ...events.filter(({ name }) => name === 'navigationStart').map(({ ts }) => ts))
  const tasks = events.filter(
    (e) =>
      e.ph === 'X' && e.name.endsWith('RunTask') && e.ts >= begin && e.tdur !== undefined && mains.has(threadOf(e)),
  )
  const byThread = Map.groupBy(tasks, threadOf)
  const busy = [...byThread.values()].map((of) => ({ all: sum(of.map((e) => e.tdur!)), of }))
  const main = busy.toSorted((a, b) => b.all - a.all)[0]?.of ?? []
  return sum(main.map((e) => Math.max(0, (e.tdur! / 1000) * slowdown - 50)))
}

const sum = (values: number[]) => values.reduce((total, one) => total + one, 0)
